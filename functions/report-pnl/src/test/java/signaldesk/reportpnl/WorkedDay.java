package signaldesk.reportpnl;

import static signaldesk.reportpnl.Samples.account;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.desk.Refusal;
import signaldesk.digest.Sha256;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.order.Decision;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Book;
import signaldesk.position.Booking;
import signaldesk.reportpnl.read.Facts;
import signaldesk.signal.Side;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/**
 * The six cycles of the accounting rules as a desk trades them, E1, E3 and E5 on one account, E2
 * and E4 on another, with E6 left open on a third; and an order that was denied.
 */
final class WorkedDay {
  private static final Instant START = Instant.parse("2026-11-23T15:30:00Z");

  final Map<String, Account> accounts = new LinkedHashMap<>();
  private final List<Signal> signals = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Trade> trades = new ArrayList<>();
  private final Map<String, Book> books = new LinkedHashMap<>();
  private int fills;

  WorkedDay() {
    accounts.put("1001", account("1001", "owner-1", "50K"));
    accounts.put("1002", account("1002", "owner-2", "100K"));
    accounts.put("1003", account("1003", "owner-1", "50K"));
    Signal e1 = signal(0, Target.LONG, "20000.00");
    opens(e1, "1001", "NQ1!", Side.BUY, 1, "20000.00");
    closes(signal(10, Target.NOT_LONG, "20012.75"), "1001", "NQ1!", 1, "20012.50");
    opens(signal(20, Target.SHORT, "20010.50"), "1002", "MNQ1!", Side.SELL, 3, "20010.25");
    closes(signal(25, Target.NOT_SHORT, "20004.75"), "1002", "MNQ1!", 3, "20004.75");
    // E3 and E4 side by side: each signal goes to both.
    Signal first = signal(30, Target.LONG, "20000.00");
    opens(first, "1001", "NQ1!", Side.BUY, 1, "20000.00");
    opens(first, "1002", "MNQ1!", Side.BUY, 1, "20000.00");
    Signal more = signal(35, Target.LONG, "20002.00");
    opens(more, "1001", "NQ1!", Side.BUY, 2, "20003.00");
    opens(more, "1002", "MNQ1!", Side.BUY, 2, "20000.25");
    Signal less = signal(40, Target.NOT_LONG, "20005.00");
    closes(less, "1001", "NQ1!", 1, "20005.00");
    closes(less, "1002", "MNQ1!", 1, "20001.00");
    Signal out = signal(50, Target.NOT_LONG, "20000.00");
    closes(out, "1001", "NQ1!", 2, "19998.50");
    closes(out, "1002", "MNQ1!", 2, "20001.00");
    opens(signal(70, Target.LONG, "20000.00"), "1001", "NQ1!", Side.BUY, 2, "20000.00");
    reverses(signal(80, Target.SHORT, "19990.00"), "1001", "NQ1!", 2, "19990.00");
    closes(signal(85, Target.NOT_SHORT, "19985.00"), "1001", "NQ1!", 2, "19985.25");
    Signal last = signal(130, Target.SHORT, null);
    opens(last, "1003", "MNQ1!", Side.SELL, 4, "19990.00");
    OrderRequest denied = OrderRequest.of(last, "1002");
    String why = "entries are stopped for ACCOUNT#1002: looked at by hand";
    orders.add(
        Order.ended(
            denied, "owner-2", "MNQ1!", OrderState.DENIED, why, last.acceptedAt().plusMillis(90)));
  }

  /** Hands everything over as a reading does. */
  void tell(Facts facts) {
    facts.day(Samples.MONDAY);
    orders.forEach(order -> facts.order(order, accounts.get(order.request().accountId())));
    trades.forEach(trade -> facts.trade(trade, accounts.get(trade.accountId())));
    signals.forEach(signal -> {
      facts.signal(signal);
      facts.alerted(signal, signal.acceptedAt().plusMillis(1_700));
    });
    facts.refused(
        new Refusal(
            "nq-5m",
            START,
            "r1",
            400,
            List.of("symbol: NQZ2026 is dated; send NQ1!"),
            List.of("dated_symbol"),
            "{}"));
    books.values().forEach(book -> facts.open(book, accounts.get(book.accountId())));
  }

  private Signal signal(int minutes, Target target, @Nullable String price) {
    Instant accepted = START.plus(Duration.ofMinutes(minutes));
    Signal signal =
        new Signal(
                Sha256.hex("signal at " + minutes),
                "nq-5m",
                "NQ1!",
                target,
                price == null ? null : new BigDecimal(price),
                accepted.minusMillis(900),
                accepted,
                Signal.Verdict.ACCEPTED,
                List.of("1001", "1002", "1003"),
                accepted.plusSeconds(60),
                true,
                List.of(),
                "{}")
            .withDuplicates(minutes == 0 ? 1 : 0);
    signals.add(signal);
    return signal;
  }

  private void opens(
      Signal signal, String accountId, String symbol, Side side, long size, String price) {
    filled(signal, accountId, symbol, List.of(Leg.open(contract(symbol), side, size)), price);
  }

  private void closes(Signal signal, String accountId, String symbol, long size, String price) {
    filled(signal, accountId, symbol, List.of(close(accountId, symbol, size)), price);
  }

  private void reverses(Signal signal, String accountId, String symbol, long size, String price) {
    Leg close = close(accountId, symbol, size);
    Leg open = Leg.open(contract(symbol), close.side(), size);
    filled(signal, accountId, symbol, List.of(close, open), price);
  }

  private Leg close(String accountId, String symbol, long size) {
    Book held = Objects.requireNonNull(books.get(accountId + symbol));
    long quantity = Long.signum(held.quantity()) * size;
    return Leg.close(new Holding("p1", contract(symbol), quantity, START));
  }

  /** In one fill, 100 ms after the claim on the first account, 150 ms on the second and so on. */
  private void filled(
      Signal signal, String accountId, String symbol, List<Leg> legs, String price) {
    Account account = Objects.requireNonNull(accounts.get(accountId));
    Instrument instrument = Instruments.get(symbol);
    Contract contract = contract(symbol);
    Book book =
        books.computeIfAbsent(
            accountId + symbol, _ -> Book.flat(accountId, contract.id(), symbol, null));
    Instant claimed = signal.acceptedAt().plusMillis(80);
    Instant at = claimed.plusMillis(100 + 50L * (Integer.parseInt(accountId) - 1001));
    long size = legs.stream().mapToLong(Leg::contracts).sum();
    Fill fill =
        new Fill(
            "f" + ++fills,
            contract.id(),
            legs.getFirst().side(),
            size,
            instrument.price(new BigDecimal(price)),
            new Money(symbol.startsWith("M") ? 37 : 140).times(size),
            at,
            false,
            false);
    Order order =
        Order.claimed(
                OrderRequest.of(signal, accountId),
                account.ownerId(),
                symbol,
                new Decision.Plan(book.quantity(), legs),
                claimed,
                claimed.plusSeconds(30))
            .with(
                legs.stream().map(leg -> leg.became(LegState.FILLED, "b" + fills, "")).toList(),
                List.of(fill),
                at.plusMillis(40));
    orders.add(order);
    Booking booking = book.apply(AttributedFill.of(order).getFirst(), TradingDays.RULE);
    booking.closed().ifPresent(trades::add);
    books.put(accountId + symbol, booking.book());
  }

  private static Contract contract(String symbol) {
    String root = Instruments.get(symbol).root();
    return new Contract("CON.F.US." + root + ".Z26", root);
  }
}
