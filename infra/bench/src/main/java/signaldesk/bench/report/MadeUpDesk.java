package signaldesk.bench.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import signaldesk.desk.Account;
import signaldesk.digest.Sha256;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Decision;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Book;
import signaldesk.position.Booking;
import signaldesk.signal.Side;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/**
 * A desk that trades by a seeded draw: entries and exits of some strategies, an order for each of
 * their accounts, fills a little worse than the quote, now and then a refusal. Its books are kept
 * by the very code that keeps the real ones.
 */
final class MadeUpDesk {
  /**
   * A strategy and what it is charted on.
   *
   * @param ticks its price at the start, in ticks
   */
  record Strategy(String hook, String symbol, long ticks) {}

  private final List<Account> accounts;
  private final Sink sink;
  private final Random random;
  private final Map<String, Book> books = new HashMap<>();
  private final Map<String, Long> prices = new HashMap<>();
  private long ids;

  MadeUpDesk(List<Account> accounts, long seed, Sink sink) {
    this.accounts = accounts;
    this.sink = sink;
    this.random = new Random(seed);
  }

  /**
   * Trades a day.
   *
   * @param roundTrips entries, each with its exit, evenly over the day
   * @param openAtEnd whether the last entry stays open
   */
  void day(Strategy strategy, LocalDate day, int roundTrips, boolean openAtEnd) {
    // From 8:00 to 14:45 in Chicago.
    Instant start = TradingDays.RULE.end(day).minus(Duration.ofHours(9));
    Duration slot = Duration.ofMinutes(6 * 60 + 45).dividedBy(roundTrips);
    for (int i = 0; i < roundTrips; i++) {
      Instant entry = start.plus(slot.multipliedBy(i)).plusMillis(draw(1, slot.toMillis() / 3));
      Instant exit = entry.plusMillis(draw(20_000, slot.toMillis() / 2));
      boolean longs = random.nextInt(100) < 58;
      signal(strategy, longs ? Target.LONG : Target.SHORT, entry);
      boolean won = random.nextInt(100) < 59;
      long moved = won ? draw(14, 90) : -draw(10, 84);
      prices.merge(strategy.hook(), longs ? moved : -moved, Long::sum);
      if (i < roundTrips - 1 || !openAtEnd) {
        signal(strategy, longs ? Target.NOT_LONG : Target.NOT_SHORT, exit);
      }
    }
  }

  /** Hands over what is open. */
  void end() {
    books.values().forEach(sink::book);
  }

  private void signal(Strategy strategy, Target target, Instant at) {
    prices.putIfAbsent(strategy.hook(), strategy.ticks());
    Instrument chart = Instruments.get(strategy.symbol());
    Price quote = new Price(prices.get(strategy.hook()));
    List<Account> trading =
        accounts.stream().filter(one -> one.size(strategy.symbol()).isPresent()).toList();
    Instant accepted = at.plusMillis(draw(260, 900));
    Signal signal =
        new Signal(
            Sha256.hex(strategy.hook() + ids++),
            strategy.hook(),
            strategy.symbol(),
            target,
            chart.points(quote),
            at,
            Instant.ofEpochMilli(accepted.toEpochMilli()),
            Signal.Verdict.ACCEPTED,
            trading.stream().map(Account::accountId).toList(),
            accepted.plusSeconds(60),
            true,
            List.of(),
            "{}",
            random.nextInt(12) == 0 ? 1 : 0);
    sink.signal(signal);
    trading.forEach(account -> order(signal, account));
  }

  private void order(Signal signal, Account account) {
    OrderRequest request = OrderRequest.of(signal, account.accountId());
    Instrument traded = Instruments.get(account.size(signal.symbol()).orElseThrow().trade());
    long size = account.size(signal.symbol()).orElseThrow().contracts();
    Contract contract = new Contract("CON.F.US." + traded.root() + ".Z26", traded.root());
    Book book =
        books.computeIfAbsent(
            account.accountId() + contract.id(),
            _ -> Book.flat(account.accountId(), contract.id(), traded.symbol(), null));
    Instant claimed = signal.acceptedAt().plusMillis(draw(70, 260));
    boolean entry = signal.target().isEntry();
    if (!entry && book.quantity() == 0) {
      sink.order(
          Order.ended(
              request,
              account.ownerId(),
              traded.symbol(),
              OrderState.UNCHANGED,
              "already flat",
              claimed));
      return;
    }
    Leg leg =
        entry
            ? Leg.open(contract, signal.target() == Target.LONG ? Side.BUY : Side.SELL, size)
            : Leg.close(new Holding("p" + ids++, contract, book.quantity(), claimed));
    Order order =
        Order.claimed(
            request,
            account.ownerId(),
            traded.symbol(),
            new Decision.Plan(book.quantity(), List.of(leg)),
            claimed,
            claimed.plusSeconds(30));
    if (entry && random.nextInt(300) == 0) {
      sink.order(
          order.with(
              0,
              leg.became(LegState.REJECTED, null, "the broker: not enough margin"),
              List.of(),
              claimed.plusMillis(180)));
      return;
    }
    filled(signal, account, traded, book, order, leg);
  }

  private void filled(
      Signal signal, Account account, Instrument traded, Book book, Order order, Leg leg) {
    Instant at = order.since().plusMillis(draw(60, 240));
    BigDecimal quote = signal.price() == null ? BigDecimal.ONE : signal.price();
    long worse = random.nextInt(10) < 6 ? 0 : draw(1, 3);
    Fill fill =
        new Fill(
            Long.toString(1_000_000 + ids++),
            leg.contract().id(),
            leg.side(),
            leg.contracts(),
            traded.price(quote).plus(leg.side().sign() * worse),
            new Money(traded.symbol().startsWith("M") ? 37 : 140).times(leg.contracts()),
            at,
            false,
            false);
    Order done =
        order.with(
            0,
            leg.became(LegState.FILLED, "b" + ids++, ""),
            List.of(fill),
            at.plusMillis(draw(25, 90)));
    sink.order(done);
    Booking booking = book.apply(AttributedFill.of(done).getFirst(), TradingDays.RULE);
    booking.closed().ifPresent(sink::trade);
    books.put(account.accountId() + leg.contract().id(), booking.book());
  }

  private long draw(long from, long to) {
    return from + (long) random.nextInt(Math.toIntExact(Math.max(1, to - from)));
  }
}
