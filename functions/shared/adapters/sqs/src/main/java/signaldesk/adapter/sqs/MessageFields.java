package signaldesk.adapter.sqs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a message body, a JSON object of texts. Fields nobody asks for are ignored, so that
 * a newer sender may add some.
 *
 * @param what whose fields, as its sender would say: {@code an order message}
 * @param texts the fields that are not null; empty where the value is no text
 */
record MessageFields(String what, Map<String, Optional<String>> texts) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a body.
   *
   * @throws BadMessage if it is no JSON object
   */
  static MessageFields read(String what, String body) {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadMessage(what + " is a JSON object");
      }
      Map<String, Optional<String>> texts = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING) {
          texts.put(name, Optional.of(json.getText()));
        } else if (value != JsonToken.VALUE_NULL) {
          texts.put(name, Optional.empty());
        }
        json.skipChildren();
      }
      return new MessageFields(what, texts);
    } catch (IOException e) {
      throw new BadMessage(what + " is JSON"); // the parser's words quote the body
    }
  }

  /** A text that may be missing. */
  Optional<String> find(String field) {
    Optional<String> value = texts.get(field);
    if (value != null && value.isEmpty()) {
      throw new BadMessage("%s's %s is a text".formatted(what, field));
    }
    return value == null ? Optional.empty() : value;
  }

  /** A text that is not empty. */
  String text(String field) {
    return find(field)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new BadMessage("%s has a %s".formatted(what, field)));
  }

  <E extends Enum<E>> E oneOf(Class<E> known, String field) {
    String name = text(field);
    try {
      return Enum.valueOf(known, name);
    } catch (IllegalArgumentException e) {
      throw new BadMessage("%s's %s is one of the known ones".formatted(what, field));
    }
  }

  Instant instant(String field) {
    try {
      return Instant.parse(text(field));
    } catch (DateTimeException e) {
      throw new BadMessage("%s's %s is an instant".formatted(what, field));
    }
  }
}
