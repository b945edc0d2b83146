package signaldesk.servedesk.value;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.order.Order;
import signaldesk.pnl.Cycle;
import signaldesk.pnl.Fraction;
import signaldesk.port.LatestPrices.Latest;
import signaldesk.position.Book;

/**
 * An open position, and what it is worth if that can be said.
 *
 * @param cycle the book's open one
 * @param mark the last price heard of, however old
 * @param unknown why its unrealised result cannot be said; empty if it can
 */
public record Valued(Book book, Cycle cycle, Optional<Mark> mark, String unknown) {

  /**
   * Values a book; a flat one has nothing to value.
   *
   * @param latest the account's latest orders
   * @param bar the contract's latest price, if its venue told one
   */
  public static Optional<Valued> of(
      Book book, List<Order> latest, Optional<Latest> bar, Instant now) {
    Optional<Mark> mark = Mark.of(book, latest, bar, now);
    return book.open().map(cycle -> new Valued(book, cycle, mark, unknown(book, mark, now)));
  }

  private static String unknown(Book book, Optional<Mark> mark, Instant now) {
    if (book.isStale()) {
      return "the book is stale: " + book.stale();
    }
    if (mark.isEmpty()) {
      return "no price is known: none of its venue, and neither signal nor fill among the account's"
          + " latest orders";
    }
    return mark.get().isFresh(now)
        ? ""
        : "the last price is %d s old, older than %d s"
            .formatted(Duration.between(mark.get().at(), now).toSeconds(), Mark.FRESH.toSeconds());
  }

  public Instrument instrument() {
    return Instruments.get(book.symbol());
  }

  /** The mark, if it may be used. */
  private Optional<Mark> usable() {
    return unknown.isEmpty() ? mark : Optional.empty();
  }

  /** Dollars before fees, half-even to the cent. */
  public Optional<Money> unrealised() {
    return usable().map(fresh -> cycle.unrealised(fresh.price(), instrument()));
  }

  /** Ticks times contracts, exact. */
  public Optional<Fraction> unrealisedTicks() {
    return usable().map(fresh -> cycle.unrealisedTicks(fresh.price()));
  }
}
