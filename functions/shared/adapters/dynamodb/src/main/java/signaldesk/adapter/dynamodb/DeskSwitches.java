package signaldesk.adapter.dynamodb;

import java.util.List;
import signaldesk.desk.Switch;
import signaldesk.port.Switches;

/** Switches in the Desk table; one query finds all that are thrown. */
public final class DeskSwitches implements Switches {
  private static final String SCOPE = "SWITCH";

  private final DeskTable table;

  public DeskSwitches(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public List<Switch> thrown() {
    return table.all(SCOPE).stream().map(DeskSwitches::read).toList();
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
