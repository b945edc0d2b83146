package signaldesk.acceptsignal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import signaldesk.acceptsignal.Parsed.Unreadable;
import signaldesk.adapter.lambda.FieldError;

/**
 * Reads one JSON object with a pull parser, so that every way of being wrong has its own answer.
 */
final class JsonReader {
  /** Alert messages are flat; whoever nests deeper means us no good. */
  static final int DEEPEST = 8;

  private static final int LONGEST_NUMBER = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNumberLength(LONGEST_NUMBER).build())
          .build();

  private final List<FieldError> duplicates = new ArrayList<>();

  private JsonReader() {}

  static Parsed read(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      return new JsonReader().whole(json, text);
    } catch (TooDeep e) {
      return Unreadable.because(
          "too_deep", "the body is nested deeper than " + DEEPEST + " levels; send flat fields");
    } catch (StreamConstraintsException e) {
      return Unreadable.because(
          "number_too_long", "a number has more than " + LONGEST_NUMBER + " digits");
    } catch (JsonProcessingException e) {
      return NotJson.because(text, e.getLocation());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a text in memory can be read
    }
  }

  private Parsed whole(JsonParser json, String text) throws IOException {
    JsonToken first = json.nextToken();
    if (first == null) {
      return Unreadable.because("empty", "the body is empty");
    }
    Json value = value(json, first, "", 0);
    if (json.nextToken() != null) {
      return Unreadable.because(
          "more_than_one_value", "something follows the JSON object; send exactly one object");
    }
    if (!(value instanceof Json.Obj body)) {
      return Unreadable.because(
          "not_an_object",
          "the body is "
              + (value instanceof Json.Array ? "an array" : "a single value")
              + "; send one JSON object per alert");
    }
    return duplicates.isEmpty() ? new Parsed.Read(body, text) : new Unreadable(duplicates);
  }

  private Json value(JsonParser json, JsonToken token, String path, int depth) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(json, path, deeper(depth));
      case START_ARRAY -> array(json, path, deeper(depth));
      case VALUE_STRING -> new Json.Text(json.getText());
      case VALUE_NUMBER_INT -> number(json);
      case VALUE_NUMBER_FLOAT -> json.isNaN() ? new Json.NotANumber(json.getText()) : number(json);
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case VALUE_NULL -> new Json.Null();
      case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("the parser gave " + token + " for a value");
    };
  }

  private Json object(JsonParser json, String path, int depth) throws IOException {
    SortedMap<String, Json> fields = new TreeMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      String full = path.isEmpty() ? name : path + "." + name;
      Json value = value(json, json.nextToken(), full, depth);
      if (fields.putIfAbsent(name, value) != null) {
        duplicates.add(
            new FieldError(
                Secrets.cut(full), "duplicate_field", "the field is there twice; send it once"));
      }
    }
    return new Json.Obj(fields);
  }

  private Json array(JsonParser json, String path, int depth) throws IOException {
    List<Json> items = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      items.add(value(json, token, path + "[" + items.size() + "]", depth));
    }
    return new Json.Array(items);
  }

  private static Json number(JsonParser json) throws IOException {
    try {
      return new Json.Num(json.getDecimalValue());
    } catch (NumberFormatException e) {
      return new Json.NotANumber(json.getText()); // an exponent beyond all decimals
    }
  }

  private static int deeper(int depth) {
    if (depth == DEEPEST) {
      throw new TooDeep();
    }
    return depth + 1;
  }

  /** Leaves the recursion; costs no stack trace. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooDeep() {
      super(null, null, false, false);
    }
  }
}
