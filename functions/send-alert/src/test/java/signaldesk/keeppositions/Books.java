package signaldesk.keeppositions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.port.AlertQueue;
import signaldesk.port.OrderStore;
import signaldesk.port.PositionStore;
import signaldesk.port.TradeStore;
import signaldesk.position.Book;

/** The books as they are wired, for tests of what comes after them. */
public final class Books {
  private final Wiring wiring;

  public Books(OrderStore orders, PositionStore positions, TradeStore trades, AlertQueue alerts) {
    this.wiring =
        Wiring.of(
            orders,
            positions,
            trades,
            new AfterBatch(alerts),
            new BookingNotes() {
              @Override
              public void booked(Book book, List<Trade> closed) {}

              @Override
              public void stale(Book book) {
                throw new AssertionError(book.stale());
              }
            });
  }

  /** Books a change as the stream brings it. */
  public void book(@Nullable Order before, Order after) {
    wiring.keepPositions().book(before, after);
    wiring.unasked().booked(before, after);
    wiring.alerts().queue();
  }
}
