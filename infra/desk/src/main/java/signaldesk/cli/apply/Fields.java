package signaldesk.cli.apply;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import signaldesk.adapter.dynamodb.Item;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item's fields for a person: flat, in words, its key left out. */
final class Fields {
  private static final Set<String> KEYS = Set.of("scope", "id");
  private static final String DIGESTS = "tokenDigests";

  private Fields() {}

  /** {@code sizes.NQ1!.contracts} to {@code 4}, by name. */
  static Map<String, String> of(Item item) {
    Map<String, String> fields = new TreeMap<>();
    item.attributes()
        .forEach((name, value) -> {
          if (!KEYS.contains(name)) {
            add(fields, name, value);
          }
        });
    return fields;
  }

  private static void add(Map<String, String> fields, String name, AttributeValue value) {
    switch (value.type()) {
      case M -> value.m().forEach((key, below) -> add(fields, name + "." + key, below));
      case L -> fields.put(name, list(name, value.l()));
      case N -> fields.put(name, value.n());
      default -> fields.put(name, value.s());
    }
  }

  private static String list(String name, List<AttributeValue> entries) {
    return entries.stream()
        .map(AttributeValue::s)
        .map(text -> name.equals(DIGESTS) ? Digests.brief(text) : text)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
