package signaldesk.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What requests to DynamoDB are made of. */
final class ThinRequest {
  private static final JsonFactory JSON = new JsonFactory();

  private ThinRequest() {}

  /** Writes the fields of a request's object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  static String of(Fields fields) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter does not fail
    }
    return text.toString();
  }

  static void item(JsonGenerator json, String name, Item item) throws IOException {
    json.writeFieldName(name);
    ThinValues.write(json, item.attributes());
  }

  static void condition(JsonGenerator json, Condition condition) throws IOException {
    if (!condition.expression().isEmpty()) {
      json.writeStringField("ConditionExpression", condition.expression());
    }
    names(json, condition);
  }

  static void names(JsonGenerator json, Condition condition) throws IOException {
    if (!condition.names().isEmpty()) {
      json.writeObjectFieldStart("ExpressionAttributeNames");
      for (Map.Entry<String, String> name : condition.names().entrySet()) {
        json.writeStringField(name.getKey(), name.getValue());
      }
      json.writeEndObject();
    }
    if (!condition.values().attributes().isEmpty()) {
      item(json, "ExpressionAttributeValues", condition.values());
    }
  }

  /** Where there is a condition, what stands in its way is asked for; it costs nothing. */
  static void tell(JsonGenerator json, Condition condition) throws IOException {
    if (!condition.expression().isEmpty()) {
      json.writeStringField("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
    }
  }

  static void after(JsonGenerator json, @Nullable Item after) throws IOException {
    if (after != null) {
      item(json, "ExclusiveStartKey", after);
    }
  }
}
