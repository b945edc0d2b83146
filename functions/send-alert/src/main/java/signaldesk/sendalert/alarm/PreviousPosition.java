package signaldesk.sendalert.alarm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.signal.Target;

/** Where a strategy says it stood before its order, {@code prev_market_position}. */
final class PreviousPosition {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String FIELD = "prev_market_position";
  private static final Map<String, Target> WORDS =
      Map.of("long", Target.LONG, "short", Target.SHORT, "flat", Target.FLAT);

  private PreviousPosition() {}

  /** Of a signal's body; empty where it says nothing that can be read. */
  static Optional<Target> of(String body) {
    if (!body.contains(FIELD)) {
      return Optional.empty();
    }
    return Optional.ofNullable(text(body))
        .map(word -> WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
  }

  private static @Nullable String text(String body) {
    try (JsonParser json = JSON.createParser(body)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals(FIELD)) {
          return value == JsonToken.VALUE_STRING ? json.getText() : null;
        }
        json.skipChildren();
      }
      return null;
    } catch (IOException e) {
      return null; // it was read when it came; only secrets were taken out since
    }
  }
}
