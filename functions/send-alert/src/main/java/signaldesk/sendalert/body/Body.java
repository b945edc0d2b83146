package signaldesk.sendalert.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import signaldesk.alert.outlook.Words;
import signaldesk.signal.Target;

/** Reads from a signal's body; what cannot be read is left out, never a reason not to tell. */
public final class Body {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String PREVIOUS = "prev_market_position";
  private static final Map<String, Target> POSITIONS =
      Map.of("long", Target.LONG, "short", Target.SHORT, "flat", Target.FLAT);

  private Body() {}

  /** Timeframe and text, which only people need. */
  public static Words words(String body) {
    Map<String, String> values = values(body);
    return Words.of(values.getOrDefault("timeframe", ""), values.getOrDefault("text", ""));
  }

  /** Where a strategy says it stood before its order; empty where it does not. */
  public static Optional<Target> previousPosition(String body) {
    return body.contains(PREVIOUS)
        ? Optional.ofNullable(values(body).get(PREVIOUS))
            .map(word -> POSITIONS.get(word.strip().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** The plain values of an object, up to where it can be read. */
  private static Map<String, String> values(String body) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(body)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken().isScalarValue()) {
          values.put(name, json.getValueAsString(""));
        }
        json.skipChildren();
      }
    } catch (IOException e) {
      return values;
    }
    return values;
  }
}
