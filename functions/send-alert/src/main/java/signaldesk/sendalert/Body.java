package signaldesk.sendalert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import signaldesk.alert.outlook.Words;

/** Reads from a signal's body what only people need of it. */
final class Body {
  private static final JsonFactory JSON = new JsonFactory();

  private Body() {}

  /** Timeframe and text; what cannot be read is left out, never a reason not to tell. */
  static Words words(String body) {
    String timeframe = "";
    String text = "";
    try (JsonParser json = JSON.createParser(body)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
          case "timeframe" -> timeframe = value.isScalarValue() ? json.getValueAsString("") : "";
          case "text" -> text = value.isScalarValue() ? json.getValueAsString("") : "";
          default -> {}
        }
        json.skipChildren();
      }
    } catch (IOException e) {
      return Words.of(timeframe, text);
    }
    return Words.of(timeframe, text);
  }
}
