package signaldesk.adapter.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.alert.Alarm;
import signaldesk.alert.Standing;
import signaldesk.alert.Watched;
import signaldesk.port.AlarmStore;
import signaldesk.signal.Target;

/** Alarms in the Desk table, one item each, and one more for what the last look left. */
public final class DeskAlarms implements AlarmStore {
  private static final String SCOPE = "ALARM";

  /** No alarm's id: those begin with their kind. */
  private static final String WATCHED = "watched";

  private final DeskTable table;

  public DeskAlarms(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public List<Standing> all() {
    return table.all(SCOPE).stream()
        .filter(item -> !item.text("id").equals(WATCHED))
        .map(DeskAlarms::standing)
        .toList();
  }

  @Override
  public Optional<Standing> find(String id) {
    return table.find(SCOPE, id).map(DeskAlarms::standing);
  }

  @Override
  public Standing add(Alarm alarm) {
    Standing untold = Standing.untold(alarm);
    return table.putIfAbsent(item(untold)) ? untold : find(alarm.id()).orElse(untold);
  }

  @Override
  public void put(Standing standing) {
    table.put(item(standing));
  }

  @Override
  public void remove(String id) {
    table.remove(new DeskKey(SCOPE, id));
  }

  @Override
  public Optional<Watched> watched() {
    return table.find(SCOPE, WATCHED).map(DeskAlarms::watched);
  }

  @Override
  public void put(Watched watched) {
    Item left = new Item();
    watched.left().forEach((key, target) -> left.with(key, target.name()));
    table.put(
        new Item()
            .with("scope", SCOPE)
            .with("id", WATCHED)
            .with("until", watched.until())
            .withItem("heard", item(watched.heard()))
            .withItem("left", left)
            .withItem("open", item(watched.open())));
  }

  private static Watched watched(Item item) {
    Map<String, Target> left = new HashMap<>();
    Item held = item.findItem("left").orElseGet(Item::new);
    held.attributes().keySet().forEach(key -> left.put(key, Target.valueOf(held.text(key))));
    return new Watched(
        item.instant("until"), instants(item, "heard"), left, instants(item, "open"));
  }

  private static Item item(Map<String, Instant> instants) {
    Item item = new Item();
    instants.forEach(item::with);
    return item;
  }

  private static Map<String, Instant> instants(Item item, String name) {
    Map<String, Instant> instants = new HashMap<>();
    Item held = item.findItem(name).orElseGet(Item::new);
    held.attributes().keySet().forEach(key -> instants.put(key, held.instant(key)));
    return instants;
  }

  private static Item item(Standing standing) {
    Alarm alarm = standing.alarm();
    return new Item()
        .with("scope", SCOPE)
        .with("id", alarm.id())
        .with("kind", alarm.kind().name())
        .with("subject", alarm.subject())
        .with("text", alarm.text())
        .with("since", alarm.since())
        .with("told", standing.told())
        .with("mended", standing.mended())
        .with("ended", standing.ended());
  }

  private static Standing standing(Item item) {
    Alarm alarm =
        new Alarm(
            Alarm.Kind.valueOf(item.text("kind")),
            item.text("subject"),
            item.text("text"),
            item.instant("since"));
    return new Standing(
        alarm,
        item.flag("told"),
        item.findInstant("mended").orElse(null),
        item.findInstant("ended").orElse(null));
  }
}
