package signaldesk.adapter.dynamodb;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Mark;
import signaldesk.port.Marks;

/** Marks in the Desk table; DynamoDB removes them after a week. */
public final class DeskMarks implements Marks {
  static final String SCOPE = "SENT#";
  private static final Duration KEPT = Duration.ofDays(7);

  private final DeskTable table;
  private final Unchanged writes;
  private final BatchGet many;

  public DeskMarks(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
    this.writes = new Unchanged(dynamo, table, List.of());
    this.many = new BatchGet(dynamo, table, false);
  }

  @Override
  public Optional<Mark> find(String channel, String id) {
    return table.find(SCOPE + channel, id).map(item -> read(channel, item));
  }

  @Override
  public List<Mark> all(String channel, Collection<String> ids) {
    List<Item> keys = ids.stream().map(id -> new DeskKey(SCOPE + channel, id).item()).toList();
    return many.items(keys).stream().map(item -> read(channel, item)).toList();
  }

  @Override
  public boolean put(Mark mark, @Nullable Mark replaced) {
    return writes.put(item(mark), replaced == null ? null : item(replaced), "id");
  }

  private static Item item(Mark mark) {
    Item item =
        new Item()
            .with("scope", SCOPE + mark.channel())
            .with("id", mark.id())
            .with("text", mark.text())
            .with("since", mark.since())
            .with("state", mark.state().name())
            .with("tries", mark.tries())
            .with("refusals", mark.refusals())
            .with("expiresAt", mark.since().plus(KEPT).getEpochSecond());
    if (mark.sentAt() != null) {
      item.with("sentAt", mark.sentAt());
    }
    return item;
  }

  private static Mark read(String channel, Item item) {
    return new Mark(
        channel,
        item.text("id"),
        item.text("text"),
        item.instant("since"),
        Mark.State.valueOf(item.text("state")),
        Math.toIntExact(item.whole("tries")),
        Math.toIntExact(item.whole("refusals")),
        item.findInstant("sentAt").orElse(null));
  }
}
