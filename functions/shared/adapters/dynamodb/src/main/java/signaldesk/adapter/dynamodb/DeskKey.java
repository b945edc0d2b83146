package signaldesk.adapter.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item stands in the Desk table. */
public record DeskKey(String scope, String id) {

  /** The key of this item. */
  public static DeskKey of(Item item) {
    return new DeskKey(item.text("scope"), item.text("id"));
  }

  Map<String, AttributeValue> attributes() {
    return new Item().with("scope", scope).with("id", id).attributes();
  }
}
