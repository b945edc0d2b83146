package signaldesk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static Settings of(String arguments, Map<String, String> environment) {
    return Settings.of(arguments.isEmpty() ? new String[0] : arguments.split(" "), environment);
  }

  @Test
  void withoutAWordItTradesOnPaperAndForgets() {
    Settings settings = of("", Map.of());

    assertFalse(settings.fakeVenue());
    assertEquals(Optional.empty(), settings.data());
    assertEquals(8080, settings.port());
    assertEquals(settings.root().resolve("infra/desk/target"), settings.target());
  }

  @Test
  void whatIsAskedForIsHeard() {
    assertTrue(of("--broker fake-projectx", Map.of()).fakeVenue());
    assertFalse(of("--broker paper", Map.of()).fakeVenue());
    assertEquals(
        Optional.of(Path.of("kept").toAbsolutePath()),
        of("--broker paper --data kept", Map.of()).data());
    assertEquals(0, of("", Map.of("SIGNALDESK_PORT", "0")).port());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--broker projectx", "--broker", "--data", "--broker paper --date x"})
  void whatItDoesNotKnowItDoesNotGuess(String arguments) {
    assertSaid("usage: ", arguments, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "--broker fake-projectx --data kept, NONE",
    "--data kept --broker fake-projectx, NONE",
    "--broker fake-projectx, SIGNALDESK_SECRETS",
    "--broker fake-projectx, AWS_ENDPOINT_URL"
  })
  void aVenueThatForgetsGoesWithNothingThatIsKept(String arguments, String variable) {
    assertSaid("--broker fake-projectx ", arguments, Map.of(variable, "http://127.0.0.1:4566"));
  }

  private static void assertSaid(String begin, String arguments, Map<String, String> environment) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> of(arguments, environment));
    String said = String.valueOf(thrown.getMessage());
    assertTrue(said.startsWith(begin), said);
  }
}
