package signaldesk.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** How large DynamoDB counts an item, after "Item sizes and formats" of its developer guide. */
final class ItemSize {
  private ItemSize() {}

  /** Bytes of an item in DynamoDB's JSON: of every name and every value. */
  static int bytes(JsonNode item) {
    int bytes = 0;
    for (var attribute : item.properties()) {
      bytes += text(attribute.getKey()) + value(attribute.getValue());
    }
    return bytes;
  }

  /** Write units of a put: one for each started KB. */
  static int writeUnits(JsonNode item) {
    return Math.max(1, (bytes(item) + 1023) / 1024);
  }

  private static int value(JsonNode typed) {
    var only = typed.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "S" -> text(value.asText());
      // Two digits a byte and one more; signs, points and zeros at the ends do not count.
      case "N" -> (digits(value.asText()) + 1) / 2 + 1;
      case "BOOL", "NULL" -> 1;
      case "M" -> 3 + value.size() + bytes(value);
      case "L" -> {
        int bytes = 3 + value.size();
        for (JsonNode element : value) {
          bytes += value(element);
        }
        yield bytes;
      }
      default -> throw new IllegalArgumentException("no item of ours has a " + only.getKey());
    };
  }

  private static int digits(String number) {
    return number.replaceAll("^[-+0.]+|[.]|0+$", "").length();
  }

  private static int text(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
