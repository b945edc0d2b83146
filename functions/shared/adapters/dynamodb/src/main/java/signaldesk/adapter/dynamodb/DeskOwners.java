package signaldesk.adapter.dynamodb;

import signaldesk.desk.Owner;

/** Owners in the Desk table. */
public final class DeskOwners {
  private DeskOwners() {}

  /** The item that holds this owner. */
  public static Item item(Owner owner) {
    return new Item().with("scope", "OWNER").with("id", owner.ownerId()).with("name", owner.name());
  }
}
