package signaldesk.cli.apply;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.adapter.dynamodb.Value;

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

  private static void add(Map<String, String> fields, String name, Value value) {
    switch (value) {
      case Value.Fields(var below) ->
          below.forEach((key, inner) -> add(fields, name + "." + key, inner));
      case Value.Many(var entries) -> fields.put(name, list(name, entries));
      default -> fields.put(name, text(value));
    }
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text.replace("\n", "\\n");
      case Value.Num(String number) -> number;
      case Value.Flag(boolean flag) -> Boolean.toString(flag);
      case Value.Many _, Value.Fields _, Value.Foreign _ -> value.toString();
    };
  }

  private static String list(String name, List<Value> entries) {
    return entries.stream()
        .map(Fields::text)
        .map(text -> name.equals(DIGESTS) ? Digests.brief(text) : text)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
