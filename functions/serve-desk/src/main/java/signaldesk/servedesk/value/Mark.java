package signaldesk.servedesk.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.pnl.TradingDays;
import signaldesk.port.LatestPrices.Latest;
import signaldesk.position.Book;

/**
 * The last price heard of for a contract: the latest bar of its venue, else of a signal for the
 * account, or of a fill.
 *
 * <p>The latter two come from the account's own latest orders: that is one query, tells no owner
 * what another one traded, and an entry under a new delivery month would have flattened the old one
 * first. A signal's quote counts for every size of its product (NQ and MNQ are one price), but not
 * a spot quote that stands for the future, none that lies between two ticks, and none of another
 * trading day than the position's last fill: the chart may have rolled to another month.
 *
 * @param source {@code bar}, {@code signal} or {@code fill}
 */
public record Mark(Price price, Instant at, String source) {
  /** An older mark says nothing about what a position is worth now. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  /** Whether it still says what a position is worth. */
  public boolean isFresh(Instant now) {
    return Duration.between(at, now).compareTo(FRESH) <= 0;
  }

  /**
   * The mark of a book, if there is any: the venue's price while it is fresh, for it is of this
   * very contract; else the newest.
   */
  public static Optional<Mark> of(
      Book book, List<Order> latest, Optional<Latest> bar, Instant now) {
    List<Mark> bars = bar.stream().flatMap(price -> bar(book, price)).toList();
    return bars.stream()
        .filter(mark -> mark.isFresh(now))
        .findFirst()
        .or(() ->
            Stream.concat(bars.stream(), latest.stream().flatMap(order -> heard(book, order)))
                .max(Comparator.comparing(Mark::at)));
  }

  private static Stream<Mark> bar(Book book, Latest bar) {
    return onGrid(Instruments.get(book.symbol()), bar.price())
        .map(price -> new Mark(price, bar.at(), "bar"));
  }

  private static Stream<Mark> heard(Book book, Order order) {
    return Stream.concat(quote(book, order.request()), fills(book, order));
  }

  private static Stream<Mark> quote(Book book, OrderRequest request) {
    Instrument instrument = Instruments.get(book.symbol());
    boolean sameMarket =
        Instruments.find(request.symbol())
            .filter(charted -> charted.product().equals(instrument.product()))
            .isPresent();
    BigDecimal quoted = request.price();
    return quoted != null && sameMarket && sameDay(book, request.firedAt())
        ? onGrid(instrument, quoted).map(price -> new Mark(price, request.firedAt(), "signal"))
        : Stream.of();
  }

  private static boolean sameDay(Book book, Instant quoted) {
    return book.applied() != null
        && TradingDays.RULE.of(book.applied().at()).equals(TradingDays.RULE.of(quoted));
  }

  private static Stream<Price> onGrid(Instrument instrument, BigDecimal quoted) {
    try {
      return Stream.of(instrument.price(quoted));
    } catch (ArithmeticException betweenTicks) {
      return Stream.of();
    }
  }

  private static Stream<Mark> fills(Book book, Order order) {
    return order.fills().stream()
        .filter(fill -> fill.contractId().equals(book.contractId()))
        .filter(fill -> !fill.voided() && !fill.estimated())
        .map(Mark::of);
  }

  private static Mark of(Fill fill) {
    return new Mark(fill.price(), fill.filledAt(), "fill");
  }
}
