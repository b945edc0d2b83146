package signaldesk.keeppositions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.port.OrderStore;
import signaldesk.port.PositionStore;
import signaldesk.port.TradeStore;
import signaldesk.position.Book;

/**
 * Makes a contract's book and trades what the ledger says they are, by writing only what differs.
 *
 * <p>Book and trades are read before the ledger, so the ledger read knows every fill that made
 * them. Each write is conditional on what was read, and after a round of writes everything is read
 * again: whoever writes last has looked last, so two at once cannot leave something that neither of
 * them meant.
 */
public final class Reprojection {
  /** Far more than two writers at once ever need. */
  private static final int ROUNDS = 20;

  private final OrderStore orders;
  private final PositionStore positions;
  private final TradeStore trades;
  private final TradingDays days;
  private final BookingNotes notes;

  public Reprojection(
      OrderStore orders,
      PositionStore positions,
      TradeStore trades,
      TradingDays days,
      BookingNotes notes) {
    this.orders = orders;
    this.positions = positions;
    this.trades = trades;
    this.days = days;
    this.notes = notes;
  }

  /**
   * Runs until a round finds nothing to write.
   *
   * @param touched the earliest fill that came, changed or went; null to go back to the beginning,
   *     as is always done where there is no book yet or a stale one
   * @return whether the book is sound; false if it was left, or found, stale
   * @throws IllegalStateException if the books keep changing under it; to be tried again
   */
  boolean run(String accountId, String contractId, @Nullable Marker touched) {
    Marker from = touched;
    for (int round = 0; round < ROUNDS; round++) {
      Optional<Book> stands = positions.find(accountId, contractId);
      from = stands.isEmpty() || stands.get().isStale() ? null : from;
      History history =
          from == null
              ? History.whole(trades, accountId, contractId)
              : History.before(trades, accountId, contractId, from);
      switch (Truth.read(orders, days, accountId, contractId, history)) {
        case Truth.Sound sound -> {
          if (isWritten(sound, stands, history)) {
            return true;
          }
          write(sound, stands, history);
        }
        case Truth.Untellable untellable -> {
          Book stale = stale(accountId, contractId, stands, untellable.reason());
          if (stands.equals(Optional.of(stale)) || positions.put(stale, stands.orElse(null))) {
            notes.stale(stale);
            return false;
          }
        }
      }
    }
    throw new IllegalStateException("the books of account " + accountId + " kept changing");
  }

  private static boolean isWritten(Truth.Sound sound, Optional<Book> stands, History history) {
    return sound.book().equals(stands) && sound.trades().equals(history.after());
  }

  /** Trades first, the book last; stops at the first write that somebody else was faster than. */
  private void write(Truth.Sound sound, Optional<Book> stands, History history) {
    Map<String, Trade> old = new HashMap<>();
    history.after().forEach(trade -> old.put(trade.tradeId(), trade));
    List<Trade> news = new ArrayList<>();
    for (Trade trade : sound.trades()) {
      Trade was = old.remove(trade.tradeId());
      if (!trade.equals(was)) {
        if (!trades.put(trade, was)) {
          return;
        }
        news.add(trade);
      }
    }
    for (Trade gone : old.values()) {
      if (!trades.delete(gone)) {
        return;
      }
    }
    if (write(sound.book(), stands)) {
      sound.book().ifPresent(book -> notes.booked(book, news));
    }
  }

  private boolean write(Optional<Book> book, Optional<Book> stands) {
    if (book.equals(stands)) {
      return true;
    }
    return book.isPresent()
        ? positions.put(book.get(), stands.orElse(null))
        : positions.delete(stands.orElseThrow());
  }

  /**
   * The last book known, marked; where there is none, an empty one says that something is missing.
   */
  private static Book stale(
      String accountId, String contractId, Optional<Book> stands, String reason) {
    return stands.orElseGet(() -> Book.flat(accountId, contractId, "", null)).stale(reason);
  }
}
