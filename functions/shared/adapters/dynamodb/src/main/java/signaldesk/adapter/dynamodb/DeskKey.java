package signaldesk.adapter.dynamodb;

/** Where an item stands in the Desk table. */
public record DeskKey(String scope, String id) {

  /** The key of this item. */
  public static DeskKey of(Item item) {
    return new DeskKey(item.text("scope"), item.text("id"));
  }

  Item item() {
    return new Item().with("scope", scope).with("id", id);
  }
}
