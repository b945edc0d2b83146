package signaldesk.adapter.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import signaldesk.desk.Switch;
import signaldesk.port.Switches;

/**
 * Switches in the Desk table, and beside them the revision of what is configured there; one query
 * finds all of it.
 */
public final class DeskSwitches implements Switches {
  private static final String SCOPE = "SWITCH";

  private static final DeskKey REVISION = new DeskKey(SCOPE, "REVISION");

  private final DeskTable table;

  public DeskSwitches(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public List<Switch> thrown() {
    return standing().thrown();
  }

  @Override
  public Standing standing() {
    List<Switch> thrown = new ArrayList<>();
    String revision = null;
    for (Item item : table.all(SCOPE)) {
      if (DeskKey.of(item).equals(REVISION)) {
        revision = item.text("revision");
      } else {
        thrown.add(read(item));
      }
    }
    return new Standing(thrown, revision);
  }

  /** From now on nobody keeps what he reads of the configuration. */
  public static void beginChange(DeskTable table) {
    table.remove(REVISION);
  }

  /** The change is whole: what is read from now on may be kept. */
  public static void endChange(DeskTable table) {
    table.put(REVISION.item().with("revision", UUID.randomUUID().toString()));
  }

  @Override
  public void turnOn(Switch thrown) {
    table.putIfAbsent(item(thrown));
  }

  /** Takes a switch back; one that is not thrown is no error. */
  public void turnOff(Switch thrown) {
    table.remove(DeskKey.of(item(thrown)));
  }

  /** The item that holds this switch. */
  public static Item item(Switch thrown) {
    return new Item()
        .with("scope", SCOPE)
        .with("id", thrown.scope() + "#" + thrown.mode())
        .with("stops", thrown.scope())
        .with("mode", thrown.mode().name())
        .with("reason", thrown.reason())
        .with("since", thrown.since());
  }

  /** The switch that this item holds. */
  public static Switch read(Item item) {
    return new Switch(
        item.text("stops"),
        Switch.Mode.valueOf(item.text("mode")),
        item.text("reason"),
        item.instant("since"));
  }
}
