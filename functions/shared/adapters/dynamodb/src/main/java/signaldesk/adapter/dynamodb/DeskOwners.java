package signaldesk.adapter.dynamodb;

import java.util.Map;
import java.util.stream.Collectors;
import signaldesk.desk.Owner;

/** Owners in the Desk table. */
public final class DeskOwners {
  private DeskOwners() {}

  /** The item that holds this owner. */
  public static Item item(Owner owner) {
    return new Item().with("scope", "OWNER").with("id", owner.ownerId()).with("name", owner.name());
  }

  /** What owners are called, by owner id. */
  public static Map<String, String> names(DynamoDb dynamo, String table) {
    return new DeskTable(dynamo, table)
        .all("OWNER").stream()
            .collect(Collectors.toMap(item -> item.text("id"), item -> item.text("name")));
  }
}
