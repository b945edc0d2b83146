package signaldesk.keeppositions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.order.Order;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.pnl.Unbookable;
import signaldesk.port.PositionStore;
import signaldesk.port.TradeStore;
import signaldesk.position.Book;
import signaldesk.position.Projection;

/**
 * Books changes of orders, in whatever order and however often they are delivered.
 *
 * <p>An exception that leaves it is trouble with a store: the same change is to be brought again.
 */
public final class KeepPositions {
  private final PositionStore positions;
  private final TradeStore trades;
  private final Reprojection reprojection;
  private final TradingDays days;
  private final BookingNotes notes;

  public KeepPositions(
      PositionStore positions,
      TradeStore trades,
      Reprojection reprojection,
      TradingDays days,
      BookingNotes notes) {
    this.positions = positions;
    this.trades = trades;
    this.reprojection = reprojection;
    this.days = days;
    this.notes = notes;
  }

  /** Books what is new in {@code after} against {@code before}; null where the order is new. */
  public void book(@Nullable Order before, Order after) {
    String accountId = after.request().accountId();
    for (Touched touched : Touched.by(before, after)) {
      if (!next(accountId, touched)) {
        reprojection.run(accountId, touched.contractId(), touched.earliest());
      }
    }
  }

  /**
   * The fast path: what simply comes next is applied to the book that stands. Trades are put first,
   * so that a book whose marker is past a fill never lacks the trade that the fill closed.
   *
   * @return false if it is not that simple, or somebody else was faster; a trade put by then is
   *     looked after by the re-projection
   */
  private boolean next(String accountId, Touched touched) {
    Optional<Book> stands = positions.find(accountId, touched.contractId());
    if (stands.isEmpty() || !comesNext(stands.get(), touched)) {
      return false;
    }
    Projection projection;
    try {
      projection = Projection.of(stands.get(), touched.attributed(), days);
    } catch (Unbookable e) {
      return false; // the re-projection says so, and marks the book
    }
    List<Trade> closed = projection.trades();
    for (Trade trade : closed) {
      if (!trades.put(trade, null)) {
        return false;
      }
    }
    if (!positions.put(projection.book(), stands.get())) {
      return false;
    }
    notes.booked(projection.book(), closed);
    return true;
  }

  private static boolean comesNext(Book book, Touched touched) {
    Marker applied = book.applied();
    return !book.isStale()
        && applied != null
        && !touched.news().isEmpty()
        && touched.earliest().isAfter(applied);
  }
}
