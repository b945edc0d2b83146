package signaldesk.adapter.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes under the condition that an item still is what was read. A counter would do that too, but
 * two ways to the same books would leave two different counters; content alone lets a rebuild give
 * the same bytes.
 *
 * <p>The client sends a write again whose answer was lost, and may then be told that its own write
 * stands in the way. A caller that was refused must therefore read again before it concludes
 * anything; a projection does.
 */
final class Unchanged {
  private final DynamoDb dynamo;
  private final String table;
  private final List<String> optional;

  /**
   * A table's writes.
   *
   * @param optional every attribute that an item of the table may lack: lacking it is content too
   */
  Unchanged(DynamoDb dynamo, String table, List<String> optional) {
    this.dynamo = dynamo;
    this.table = table;
    this.optional = optional;
  }

  /**
   * Puts {@code item} over {@code replaced}, or where nothing is; false if something else stands
   * there.
   */
  boolean put(Item item, @Nullable Item replaced, String key) {
    Condition condition =
        replaced == null ? Condition.of("attribute_not_exists(" + key + ")") : condition(replaced);
    return dynamo.put(table, item, condition).done();
  }

  /** Deletes {@code item}; false if something else, or nothing, stands there. */
  boolean delete(Item item, Item key) {
    return dynamo.delete(table, key, condition(item)).done();
  }

  private Condition condition(Item read) {
    List<String> terms = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    Map<String, Value> values = new HashMap<>();
    read.attributes()
        .forEach((name, value) -> {
          int i = names.size();
          names.put("#a" + i, name);
          values.put(":a" + i, value);
          terms.add("#a" + i + " = :a" + i);
        });
    for (String name : optional) {
      if (!read.attributes().containsKey(name)) {
        names.put("#" + name, name);
        terms.add("attribute_not_exists(#" + name + ")");
      }
    }
    return new Condition(String.join(" AND ", terms), names, new Item(values));
  }
}
