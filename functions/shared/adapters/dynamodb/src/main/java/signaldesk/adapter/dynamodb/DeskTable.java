package signaldesk.adapter.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * The Desk table: one item per thing that is configured, found by scope and id. Every read is
 * consistent: what {@code desk apply} wrote counts for the next signal.
 */
public final class DeskTable {
  private final DynamoDbClient dynamo;
  private final String table;

  public DeskTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** Everything that is configured, for {@code desk apply}; refusals are left out. */
  public Map<DeskKey, Item> configured() {
    ScanRequest scan =
        ScanRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .filterExpression("NOT begins_with(#scope, :refusal)")
            .expressionAttributeNames(Map.of("#scope", "scope"))
            .expressionAttributeValues(Map.of(":refusal", AttributeValue.fromS(DeskRefusals.SCOPE)))
            .build();
    Map<DeskKey, Item> items = new HashMap<>();
    for (Map<String, AttributeValue> attributes : dynamo.scanPaginator(scan).items()) {
      Item item = new Item(attributes);
      items.put(DeskKey.of(item), item);
    }
    return items;
  }

  /** Writes an item whole, over what stood there. */
  public void put(Item item) {
    dynamo.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  /** Removes an item; one that is not there is no error. */
  public void remove(DeskKey key) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(key.attributes()));
  }

  Optional<Item> find(String scope, String id) {
    var answer =
        dynamo.getItem(get ->
            get.tableName(table).key(new DeskKey(scope, id).attributes()).consistentRead(true));
    return answer.hasItem() ? Optional.of(new Item(answer.item())) : Optional.empty();
  }

  /** Every item of a scope, by id. */
  List<Item> all(String scope) {
    List<Item> items = new ArrayList<>();
    dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#scope = :scope")
                .expressionAttributeNames(Map.of("#scope", "scope"))
                .expressionAttributeValues(Map.of(":scope", AttributeValue.fromS(scope))))
        .items()
        .forEach(attributes -> items.add(new Item(attributes)));
    return items;
  }

  /**
   * Up to {@code limit} items of a scope, greatest id first, below {@code before} (empty: from the
   * top).
   */
  List<Item> newest(String scope, int limit, String before) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":scope", AttributeValue.fromS(scope));
    Map<String, String> names = new HashMap<>();
    names.put("#scope", "scope");
    if (!before.isEmpty()) {
      values.put(":before", AttributeValue.fromS(before));
      names.put("#id", "id");
    }
    return dynamo
        .query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(limit)
                .keyConditionExpression(
                    before.isEmpty() ? "#scope = :scope" : "#scope = :scope AND #id < :before")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values))
        .items()
        .stream()
        .map(Item::new)
        .toList();
  }

  /** Writes an item unless one stands there; whether it wrote. */
  boolean putIfAbsent(Item item) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item.attributes())
              .conditionExpression("attribute_not_exists(#id)")
              .expressionAttributeNames(Map.of("#id", "id")));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
