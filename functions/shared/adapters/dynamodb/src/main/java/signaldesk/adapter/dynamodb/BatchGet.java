package signaldesk.adapter.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items of a table with a simple key, consistently, a hundred at a time. */
record BatchGet(DynamoDbClient dynamo, String table, String keyName) {
  private static final int MOST = 100;

  /** The items by key; one that is not there is left out. */
  Map<String, Item> byId(List<String> ids) {
    Map<String, Item> found = new HashMap<>();
    List<String> distinct = ids.stream().distinct().toList();
    for (int from = 0; from < distinct.size(); from += MOST) {
      read(distinct.subList(from, Math.min(from + MOST, distinct.size())), found);
    }
    return found;
  }

  private void read(List<String> ids, Map<String, Item> found) {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    ids.forEach(id -> keys.add(new Item().with(keyName, id).attributes()));
    Map<String, KeysAndAttributes> wanted =
        Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    while (!wanted.isEmpty()) {
      Map<String, KeysAndAttributes> asked = wanted;
      BatchGetItemResponse answer = dynamo.batchGetItem(get -> get.requestItems(asked));
      for (Map<String, AttributeValue> attributes :
          answer.responses().getOrDefault(table, List.of())) {
        Item item = new Item(attributes);
        found.put(item.text(keyName), item);
      }
      wanted = answer.unprocessedKeys(); // what did not fit into one answer
    }
  }
}
