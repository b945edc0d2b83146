package signaldesk.reportpnl.make;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Trade;
import signaldesk.report.Open;
import signaldesk.reportpnl.page.Sheet.Row;
import signaldesk.reportpnl.page.Sheet.Section;
import signaldesk.reportpnl.page.Sheet.Table;
import signaldesk.reportpnl.page.Shown;

/** Single positions and trades. */
final class Holdings {
  private Holdings() {}

  static Section open(Open open) {
    String none = open.positions().isEmpty() ? "None. " : "";
    String later =
        open.closedLater() == 0
            ? ""
            : "%s more were open at the end and have closed since; they posted %s net here. "
                .formatted(
                    Shown.count(open.closedLater()),
                    Shown.money(open.closedLaterPosted().traded().net()));
    return new Section(
        "Open positions",
        none
            + later
            + "They count in no statistic; what they have realised and paid so far is in the money"
            + " of its day, what they would bring if they were closed now is in no figure.",
        true,
        open.positions().isEmpty() ? List.of() : List.of(positions(open)));
  }

  private static Table positions(Open open) {
    return new Table(
        Words.firstOf(
            "As they stand when the report is made", Draft.SHOWN, open.positions().size()),
        2,
        List.of(
            "Account", "Contract", "Side", "Held", "Entry", "Opened", "Realised", "Fees", "Net"),
        open.positions().stream()
            .limit(Draft.SHOWN)
            .map(one ->
                new Row(
                    List.of(
                        one.accountId(),
                        one.contractId()
                            + (one.estimated() ? " (estimated)" : "")
                            + (one.stale().isEmpty() ? "" : " (stale: " + one.stale() + ")"),
                        side(one.direction()),
                        Shown.count(one.quantity()),
                        Shown.exact(one.entryPrice()),
                        Words.moment(one.openedAt()),
                        Shown.money(one.realised().gross()),
                        Shown.money(one.realised().fees()),
                        Shown.money(one.realised().net()))))
            .toList(),
        List.of());
  }

  static Section trades(List<Trade> trades, long all) {
    String text =
        all > trades.size()
            ? "The last %s of %s trades, newest first; the CSV has all of them."
                .formatted(Shown.count(trades.size()), Shown.count(all))
            : "Newest first, Chicago time.";
    return new Section("Trades", text, true, trades.isEmpty() ? List.of() : List.of(table(trades)));
  }

  private static Table table(List<Trade> trades) {
    boolean oneDay = trades.getFirst().day().equals(trades.getLast().day());
    return new Table(
        "Closed trades",
        2,
        List.of(
            "Closed", "Account", "Side", "Traded", "Entry", "Exit", "Held", "Points", "Gross",
            "Fees", "Net"),
        trades.stream().map(trade -> row(trade, oneDay)).toList(),
        List.of());
  }

  private static Row row(Trade trade, boolean oneDay) {
    Pnl pnl = trade.pnl();
    return new Row(
        List.of(
            oneDay ? Words.clock(trade.closed().at()) : Words.moment(trade.closed().at()),
            trade.accountId(),
            side(trade.direction()),
            trade.quantity() + " " + trade.symbol() + (trade.estimated() ? " (estimated)" : ""),
            Shown.exact(trade.entryPrice()),
            Shown.exact(trade.exitPrice()),
            Shown.time(Duration.between(trade.entry().opened().at(), trade.closed().at())),
            Shown.exact(pnl.points()),
            Shown.money(pnl.gross()),
            Shown.money(pnl.fees()),
            Shown.money(pnl.net())));
  }

  private static String side(Enum<?> direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }
}
