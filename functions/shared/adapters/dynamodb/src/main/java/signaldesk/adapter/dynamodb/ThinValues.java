package signaldesk.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items as DynamoDB's JSON has them: {@code {"accountId": {"S": "1001"}}}. */
final class ThinValues {
  private ThinValues() {}

  static void write(JsonGenerator json, Map<String, Value> values) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Value> each : values.entrySet()) {
      json.writeFieldName(each.getKey());
      write(json, each.getValue());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Value value) throws IOException {
    json.writeStartObject();
    switch (value) {
      case Value.Text(String text) -> json.writeStringField("S", text);
      case Value.Num(String number) -> json.writeStringField("N", number);
      case Value.Flag(boolean flag) -> json.writeBooleanField("BOOL", flag);
      case Value.Many(List<Value> values) -> {
        json.writeArrayFieldStart("L");
        for (Value each : values) {
          write(json, each);
        }
        json.writeEndArray();
      }
      case Value.Fields(Map<String, Value> values) -> {
        json.writeFieldName("M");
        write(json, values);
      }
      case Value.Foreign(String type) ->
          throw new IllegalArgumentException("no item of ours has a " + type);
    }
    json.writeEndObject();
  }

  /** Reads the item that the parser stands at the beginning of. */
  static Item item(JsonParser json) throws IOException {
    return new Item(values(json));
  }

  /** Reads the list of items that the parser stands at the beginning of. */
  static List<Item> items(JsonParser json) throws IOException {
    List<Item> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(item(json));
    }
    return items;
  }

  private static Map<String, Value> values(JsonParser json) throws IOException {
    Map<String, Value> values = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      values.put(name, value(json));
    }
    return values;
  }

  private static Value value(JsonParser json) throws IOException {
    json.nextToken();
    String type = json.currentName();
    json.nextToken();
    Value value =
        switch (type) {
          case "S" -> new Value.Text(json.getText());
          case "N" -> new Value.Num(json.getText());
          case "BOOL" -> new Value.Flag(json.getBooleanValue());
          case "M" -> new Value.Fields(values(json));
          case "L" -> new Value.Many(list(json));
          default -> {
            json.skipChildren();
            yield new Value.Foreign(type);
          }
        };
    json.nextToken(); // the end of {"S": ...}
    return value;
  }

  private static List<Value> list(JsonParser json) throws IOException {
    List<Value> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(json));
    }
    return values;
  }
}
