package signaldesk.adapter.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import signaldesk.desk.Refusal;
import signaldesk.port.Page;
import signaldesk.port.Refusals;

/** Refusals in the Desk table, sorted by time; DynamoDB removes them after 30 days. */
public final class DeskRefusals implements Refusals {
  static final String SCOPE = "REFUSAL#";

  private final DeskTable table;

  public DeskRefusals(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public void keep(Refusal refusal) {
    table.put(item(refusal));
  }

  @Override
  public Page<Refusal> ofHook(String hook, int limit, String before) {
    // One more than asked for tells whether there is a next page.
    List<Item> found = table.newest(SCOPE + hook, limit + 1, before);
    List<Item> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? shown.getLast().text("id") : "";
    return new Page<>(shown.stream().map(DeskRefusals::read).toList(), next);
  }

  @Override
  public List<Refusal> between(String hook, Instant from, Instant to, int limit) {
    return table.newest(SCOPE + hook, limit, id(from, ""), id(to, "")).stream()
        .map(DeskRefusals::read)
        .toList();
  }

  private static Item item(Refusal refusal) {
    return new Item()
        .with("scope", SCOPE + refusal.hook())
        .with("id", id(refusal.at(), refusal.requestId()))
        .with("hook", refusal.hook())
        .with("at", refusal.at())
        .with("requestId", refusal.requestId())
        .with("status", refusal.status())
        .withTexts("errors", refusal.errors())
        .withTexts("codes", refusal.codes())
        .with("excerpt", refusal.excerpt())
        .with("expiresAt", refusal.at().plus(KEPT).getEpochSecond());
  }

  /** Sorts by time: milliseconds in fixed width, then what tells two of one millisecond apart. */
  private static String id(Instant at, String requestId) {
    return String.format(Locale.ROOT, "%013d-%s", at.toEpochMilli(), requestId);
  }

  private static Refusal read(Item item) {
    return new Refusal(
        item.text("hook"),
        item.instant("at"),
        item.text("requestId"),
        Math.toIntExact(item.whole("status")),
        item.texts("errors"),
        item.texts("codes"),
        item.text("excerpt"));
  }
}
