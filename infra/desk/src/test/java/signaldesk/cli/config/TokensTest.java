package signaldesk.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final String TOKENS = "[" + Files.digest('a') + "]";

  @Test
  void twoTokensAtATimeForRotation() {
    Desk desk =
        DeskFile.read(Files.with(TOKENS, "[" + Files.digest('a') + ", " + "D".repeat(64) + "]"));

    assertEquals(
        List.of(Files.digest('a'), Files.digest('d')), desk.hooks().getFirst().tokenDigests());
  }

  @Test
  void notThreeAndNotNone() {
    assertEquals(
        List.of(
            "line 11: hooks.momentum.tokens: must be a list of one or two digests, as `desk token"
                + " new hook momentum` prints them, not of 3"),
        Files.problems(
            TOKENS,
            "[" + Files.digest('d') + ", " + Files.digest('e') + ", " + Files.digest('f') + "]"));
    assertEquals(
        List.of(
            "line 11: hooks.momentum.tokens: must be a list of one or two digests, as `desk token"
                + " new hook momentum` prints them, not of 0"),
        Files.problems(TOKENS, "[]"));
  }

  @Test
  void aPlainTokenIsRefusedAndNeverRepeated() {
    for (String spoilt : List.of("[my-secret-token]", "my-secret-token", "{my: my-secret-token}")) {
      List<String> problems = Files.problems(TOKENS, spoilt);

      assertEquals(1, problems.size(), problems.toString());
      assertFalse(problems.getFirst().contains("secret"), problems.getFirst());
    }
    assertEquals(
        List.of(
            "line 11: hooks.momentum.tokens: must be a digest, 64 hex digits, as `desk token new"
                + " hook momentum` prints it; the token itself never stands in this file"),
        Files.problems(TOKENS, "[0123456789abcdef0123456789abcdef]"));
  }

  @Test
  void aTokenOpensOneHookOrOneReader() {
    assertEquals(
        List.of(
            "line 13: readers.operator.tokens: is also on line 11 (hooks.momentum.tokens); a token"
                + " opens one hook or one reader"),
        Files.problems(Files.digest('b'), Files.digest('a')));
  }
}
