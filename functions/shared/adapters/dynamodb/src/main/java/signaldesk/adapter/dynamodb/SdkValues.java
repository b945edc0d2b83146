package signaldesk.adapter.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as the SDK has them. */
final class SdkValues {
  private SdkValues() {}

  static Map<String, AttributeValue> of(Item item) {
    return of(item.attributes());
  }

  /** The same for a map that a request leaves out where it is empty. */
  static @Nullable Map<String, AttributeValue> unlessEmpty(@Nullable Item item) {
    return item == null || item.attributes().isEmpty() ? null : of(item);
  }

  static Item item(Map<String, AttributeValue> attributes) {
    return new Item(values(attributes));
  }

  private static Map<String, AttributeValue> of(Map<String, Value> values) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    values.forEach((name, value) -> attributes.put(name, of(value)));
    return attributes;
  }

  private static AttributeValue of(Value value) {
    return switch (value) {
      case Value.Text(String text) -> AttributeValue.fromS(text);
      case Value.Num(String number) -> AttributeValue.fromN(number);
      case Value.Flag(boolean flag) -> AttributeValue.fromBool(flag);
      case Value.Many(List<Value> values) ->
          AttributeValue.fromL(values.stream().map(SdkValues::of).toList());
      case Value.Fields(Map<String, Value> values) -> AttributeValue.fromM(of(values));
      case Value.Foreign(String type) ->
          throw new IllegalArgumentException("no item of ours has a " + type);
    };
  }

  private static Map<String, Value> values(Map<String, AttributeValue> attributes) {
    Map<String, Value> values = new HashMap<>();
    attributes.forEach((name, attribute) -> values.put(name, value(attribute)));
    return values;
  }

  private static Value value(AttributeValue attribute) {
    return switch (attribute.type()) {
      case S -> new Value.Text(attribute.s());
      case N -> new Value.Num(attribute.n());
      case BOOL -> new Value.Flag(attribute.bool());
      case L -> new Value.Many(attribute.l().stream().map(SdkValues::value).toList());
      case M -> new Value.Fields(values(attribute.m()));
      case SS, NS, B, BS, NUL, UNKNOWN_TO_SDK_VERSION -> new Value.Foreign(attribute.type().name());
    };
  }

  static ItemPage page(
      List<Map<String, AttributeValue>> items, @Nullable Map<String, AttributeValue> next) {
    return new ItemPage(items(items), next == null ? null : item(next));
  }

  static List<Item> items(List<Map<String, AttributeValue>> items) {
    return items.stream().map(SdkValues::item).toList();
  }

  static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  static @Nullable Map<String, String> unlessEmpty(Map<String, String> names) {
    return names.isEmpty() ? null : names;
  }
}
