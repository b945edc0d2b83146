package signaldesk.servedesk.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CursorsTest {
  private static final Cursors CURSORS = new Cursors("owner owner-1\n/v1/accounts/1001/trades");

  @Test
  void aCursorGivesBackTheKeyItWasMadeFrom() {
    String cursor = CURSORS.seal("2026-11-23-f7");

    assertEquals(Optional.of("2026-11-23-f7"), CURSORS.open(cursor));
    assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
  }

  @Test
  void aCursorOfAnotherListIsNone() {
    String theirs = new Cursors("owner owner-1\n/v1/accounts/1002/trades").seal("2026-11-23-f7");

    assertEquals(Optional.empty(), CURSORS.open(theirs));
  }

  @Test
  void anythingElseIsNoCursor() {
    String bare = Base64.getUrlEncoder().encodeToString("2026-11-23-f7".getBytes(UTF_8));
    String changed = CURSORS.seal("2026-11-23-f7").replaceFirst(".$", "_");
    for (String text :
        List.of("", "A", "not base64!", "AAAAAAAAAAA", bare, changed, "A".repeat(9999))) {
      assertEquals(Optional.empty(), CURSORS.open(text), text);
    }
  }
}
