package signaldesk.adapter.dynamodb;

import java.util.ArrayList;
import java.util.List;

/** Reads any number of items by key, a hundred at a time. */
record BatchGet(DynamoDb dynamo, String table, boolean consistent) {
  /** DynamoDB reads no more in one batch. */
  private static final int MOST = 100;

  /** The items that are there, in no order; no key may be there twice. */
  List<Item> items(List<Item> keys) {
    List<Item> found = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += MOST) {
      List<Item> wanted = keys.subList(from, Math.min(from + MOST, keys.size()));
      while (!wanted.isEmpty()) {
        DynamoDb.Batch batch = dynamo.batchGet(table, wanted, consistent);
        found.addAll(batch.items());
        wanted = batch.left();
      }
    }
    return found;
  }
}
