package signaldesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.cli.apply.Digests;

class DeskTokenTest {
  private static final Path NO_DESK = Path.of("no-such-desk.json");

  private static List<String> created(String kind, String name) {
    ScriptedTerminal terminal = new ScriptedTerminal();
    int code =
        terminal.run(
            Map.of("SIGNALDESK_URL", "https://desk.example"),
            NO_DESK,
            "",
            "token",
            "new",
            kind,
            name);
    assertEquals(0, code, terminal.complained().toString());
    return terminal.said();
  }

  @Test
  void aTokenIs128BitsAndComesWithItsDigestAndAddress() {
    List<String> said = created("hook", "momentum");

    String token = said.get(1).strip();
    // 32 hex digits of 4 bits each
    assertTrue(token.matches("[0-9a-f]{32}"), token);
    assertEquals("  - " + Digests.of(token), said.get(3));
    assertEquals("  https://desk.example/hooks/" + token, said.get(5));
  }

  @Test
  void aReadersTokenSaysHowItIsSent() {
    List<String> said = created("reader", "first");

    assertEquals("Send it as: Authorization: Bearer " + said.get(1).strip(), said.getLast());
  }

  @Test
  void everyTokenIsNew() {
    assertNotEquals(created("hook", "a").get(1), created("hook", "a").get(1));
  }

  @Test
  void theDigestIsSha256() {
    // echo -n abc | sha256sum
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digests.of("abc"));
  }
}
