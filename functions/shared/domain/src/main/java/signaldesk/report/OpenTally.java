package signaldesk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import signaldesk.instrument.Instruments;
import signaldesk.pnl.Cycle;
import signaldesk.pnl.Totals;
import signaldesk.pnl.TradeId;
import signaldesk.position.Book;

/** Collects what has not come to an end. */
final class OpenTally {
  private final List<Open.Position> positions = new ArrayList<>();
  private Totals posted = Totals.ZERO;
  private long closedLater;
  private Totals closedLaterPosted = Totals.ZERO;

  void later(Totals postedInside) {
    closedLater++;
    closedLaterPosted = closedLaterPosted.plus(postedInside);
  }

  void position(Book book, Cycle cycle, Totals postedInside) {
    posted = posted.plus(postedInside);
    positions.add(
        new Open.Position(
            book.accountId(),
            cycle.entry().ownerId(),
            book.contractId(),
            book.symbol(),
            cycle.direction(),
            Math.absExact(cycle.quantity()),
            cycle.entryPrice(Instruments.get(book.symbol())),
            cycle.entry().opened().at(),
            TradeId.open(book.accountId(), book.contractId(), cycle.entry().opened()),
            cycle.entry().signalId(),
            cycle.entry().hook(),
            cycle.pnl(),
            cycle.estimated(),
            book.stale()));
  }

  Open open() {
    return new Open(
        positions.stream()
            .sorted(
                Comparator.comparing(Open.Position::accountId)
                    .thenComparing(Open.Position::contractId))
            .toList(),
        posted,
        closedLater,
        closedLaterPosted);
  }
}
