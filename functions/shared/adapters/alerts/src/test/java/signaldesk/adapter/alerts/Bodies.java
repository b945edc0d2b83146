package signaldesk.adapter.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what a chat was sent. */
final class Bodies {
  private Bodies() {}

  static String content(String body) {
    try (JsonParser json = new JsonFactory().createParser(body)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("content")) {
          return json.nextTextValue();
        }
      }
      throw new IllegalArgumentException("no content");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
