package signaldesk.adapter.dynamodb;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import signaldesk.instrument.Money;
import signaldesk.pnl.Entry;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Posting;

/** What books and trades have in common as attributes: how a cycle began, and its postings. */
final class CycleItem {
  /** Those that may be absent. */
  static final List<String> OPTIONAL = List.of("signalPrice", "estimated");

  private CycleItem() {}

  static Item with(Item item, Entry entry, List<Posting> postings, boolean estimated) {
    return item.with("openedAt", entry.opened().at())
        .with("openedBy", entry.opened().fillId())
        .with("ownerId", entry.ownerId())
        .with("signalId", entry.signalId())
        .with("hook", entry.hook())
        .with("signalSymbol", entry.signalSymbol())
        .with("signalPrice", entry.signalPrice())
        .withItems("postings", postings.stream().map(CycleItem::posting).toList())
        .with("estimated", estimated);
  }

  static Entry entry(Item item) {
    return new Entry(
        new Marker(item.instant("openedAt"), item.text("openedBy")),
        item.text("ownerId"),
        item.text("signalId"),
        item.text("hook"),
        item.text("signalSymbol"),
        item.findDecimal("signalPrice").orElse(null));
  }

  static List<Posting> postings(Item item) {
    return item.items("postings").stream().map(CycleItem::posting).toList();
  }

  private static Item posting(Posting posting) {
    Pnl pnl = posting.pnl();
    return new Item()
        .with("day", posting.day().toString())
        .with("points", number(pnl.points()))
        .with("gross", number(pnl.gross().dollars()))
        .with("fees", number(pnl.fees().dollars()));
  }

  private static Posting posting(Item item) {
    return new Posting(
        LocalDate.parse(item.text("day")),
        new Pnl(
            item.decimal("points"),
            Money.ofDollars(item.decimal("gross")),
            Money.ofDollars(item.decimal("fees"))));
  }

  /** As DynamoDB gives it back: without trailing zeros. */
  static BigDecimal number(BigDecimal exact) {
    return exact.stripTrailingZeros();
  }
}
