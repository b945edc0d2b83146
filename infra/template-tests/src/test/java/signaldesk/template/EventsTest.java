package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each zip, under AWS's runtime interface client, answers its files of {@code events/} as it
 * should. A file that no function of its number answers rightly fails, a new one too.
 */
class EventsTest {

  static Stream<String> files() {
    return Events.files().keySet().stream();
  }

  @Test
  void everyFunctionHasAnEvent() {
    assertEquals(
        Set.of("1", "2", "3", "4", "5", "6"),
        files().map(name -> name.substring(0, 1)).collect(java.util.stream.Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void itsZipAnswersAnEvent(String file) {
    String text = Played.ONCE.answers().getOrDefault(file, "nobody answered " + file);
    JsonNode answer = Events.json(text);
    switch (file.charAt(0)) {
      case '1' -> {
        JsonNode body = Events.json(answer.path("body").asText());
        if (body.path("status").asText().equals("duplicate")) {
          assertTrue(wasLate(), text);
        } else {
          assertEquals(202, answer.path("statusCode").asInt(), text);
          assertEquals("accepted", body.path("status").asText(), text);
          assertEquals(3, body.path("accounts").asInt(), text);
        }
      }
      case '2', '3', '5' -> {
        assertTrue(answer.path("batchItemFailures").isArray(), text);
        assertTrue(answer.path("batchItemFailures").isEmpty(), text);
      }
      case '4' -> {
        assertEquals(200, answer.path("statusCode").asInt(), text);
        JsonNode body = Events.json(answer.path("body").asText());
        assertFalse(body.path(field(file)).isMissingNode(), text);
      }
      // Nobody waits for its answer; a failure would be none.
      case '6' -> assertFalse(text.isEmpty() && text.contains("nobody answered"), text);
      default -> throw new AssertionError("no function for " + file);
    }
  }

  /** On a machine too busy to answer in time, a signal is sent again and is then a duplicate. */
  private static boolean wasLate() {
    return Played.ONCE.lines().getOrDefault("AcceptSignal", List.of()).stream()
        .anyMatch(line -> line.contains(Played.LATE));
  }

  /** What the answer to a read is about. */
  private static String field(String file) {
    return Map.of(
            "positions", "positions", "trades", "trades", "signal", "signalId", "healthz", "status")
        .entrySet()
        .stream()
        .filter(kind -> file.endsWith(kind.getKey() + ".json"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("say what " + file + " asks for"));
  }
}
