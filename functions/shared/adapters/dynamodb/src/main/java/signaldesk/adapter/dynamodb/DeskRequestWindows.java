package signaldesk.adapter.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.RequestWindow;
import signaldesk.port.RequestWindows;

/** What was granted of owners' requests, in the Desk table. */
public final class DeskRequestWindows implements RequestWindows {
  static final String SCOPE = "ALLOWANCE";
  private static final Duration KEPT = Duration.ofDays(1);
  private static final long SLOT_SECONDS = 5;

  private final DeskTable table;
  private final Unchanged writes;

  public DeskRequestWindows(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
    this.writes = new Unchanged(dynamo, table, List.of());
  }

  @Override
  public Optional<RequestWindow> find(String id) {
    return table.find(SCOPE, id).map(DeskRequestWindows::read);
  }

  @Override
  public boolean put(String id, RequestWindow next, @Nullable RequestWindow replaced) {
    return writes.put(item(id, next), replaced == null ? null : item(id, replaced), "id");
  }

  private static Item item(String id, RequestWindow window) {
    Item granted = new Item();
    window.granted().forEach((slot, count) -> granted.with(Long.toString(slot), count));
    long newest = window.granted().isEmpty() ? 0 : window.granted().lastKey() * SLOT_SECONDS;
    return new Item()
        .with("scope", SCOPE)
        .with("id", id)
        .withItem("granted", granted)
        .with("pausedUntil", window.pausedUntil())
        .with("expiresAt", newest + KEPT.toSeconds());
  }

  private static RequestWindow read(Item item) {
    TreeMap<Long, Integer> granted = new TreeMap<>();
    Item slots = item.findItem("granted").orElseGet(Item::new);
    slots
        .attributes()
        .keySet()
        .forEach(slot -> granted.put(Long.valueOf(slot), Math.toIntExact(slots.whole(slot))));
    return new RequestWindow(granted, item.instant("pausedUntil"));
  }
}
