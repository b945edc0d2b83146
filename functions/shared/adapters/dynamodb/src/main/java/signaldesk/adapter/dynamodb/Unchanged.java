package signaldesk.adapter.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

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
  private final DynamoDbClient dynamo;
  private final String table;
  private final List<String> optional;

  /**
   * A table's writes.
   *
   * @param optional every attribute that an item of the table may lack: lacking it is content too
   */
  Unchanged(DynamoDbClient dynamo, String table, List<String> optional) {
    this.dynamo = dynamo;
    this.table = table;
    this.optional = optional;
  }

  /**
   * Puts {@code item} over {@code replaced}, or where nothing is; false if something else stands
   * there.
   */
  boolean put(Item item, @Nullable Item replaced, String key) {
    PutItemRequest.Builder put = PutItemRequest.builder().tableName(table).item(item.attributes());
    if (replaced == null) {
      put.conditionExpression("attribute_not_exists(" + key + ")");
    } else {
      Condition condition = condition(replaced);
      put.conditionExpression(condition.expression)
          .expressionAttributeNames(condition.names)
          .expressionAttributeValues(condition.values);
    }
    return unlessRefused(() -> dynamo.putItem(put.build()));
  }

  /** Deletes {@code item}; false if something else, or nothing, stands there. */
  boolean delete(Item item, Map<String, AttributeValue> key) {
    Condition condition = condition(item);
    DeleteItemRequest delete =
        DeleteItemRequest.builder()
            .tableName(table)
            .key(key)
            .conditionExpression(condition.expression)
            .expressionAttributeNames(condition.names)
            .expressionAttributeValues(condition.values)
            .build();
    return unlessRefused(() -> dynamo.deleteItem(delete));
  }

  private record Condition(
      String expression, Map<String, String> names, Map<String, AttributeValue> values) {}

  private Condition condition(Item read) {
    List<String> terms = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
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
    return new Condition(String.join(" AND ", terms), names, values);
  }

  private static boolean unlessRefused(Runnable write) {
    try {
      write.run();
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
