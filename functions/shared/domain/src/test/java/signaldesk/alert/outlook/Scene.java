package signaldesk.alert.outlook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Contract;
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
import signaldesk.position.Projection;
import signaldesk.signal.Side;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/** One signal, and what became of it on its accounts. */
final class Scene {
  static final Instant T0 = Instant.parse("2026-11-23T15:00:00Z");
  private static final Contract NQ = new Contract("CON.F.US.ENQ.Z26", "ENQ");
  private static final Money FEE = new Money(140);

  private final Signal signal;
  private final List<Order> orders = new ArrayList<>();
  private final List<Trade> trades = new ArrayList<>();
  private int fills;

  Scene(Target target, String... accountIds) {
    this(target, Signal.Verdict.ACCEPTED, accountIds);
  }

  Scene(Target target, Signal.Verdict verdict, String... accountIds) {
    this.signal =
        new Signal(
            "a".repeat(64),
            "nq",
            "NQ1!",
            target,
            new BigDecimal("21000"),
            T0,
            T0,
            verdict,
            List.of(accountIds),
            T0.plusSeconds(60),
            true,
            List.of(),
            "{}");
  }

  /** What is told after so many seconds, to a channel that lists NQ and MNQ. */
  Outlook after(int seconds) {
    return SignalOutlook.of(facts(), List.of("NQ1!", "MNQ1!"), T0.plusSeconds(seconds));
  }

  SignalFacts facts() {
    return new SignalFacts(signal, Words.NONE, orders, trades);
  }

  /** An order that ended before anything was sent. */
  Scene ended(String accountId, @Nullable String symbol, OrderState end) {
    orders.add(Order.ended(request(accountId), "owner-1", symbol, end, "", T0));
    return this;
  }

  /** An order with these legs, as far as they came; fills at these prices, contract by contract. */
  Scene traded(String accountId, long held, List<Leg> legs, Side side, String... prices) {
    List<Fill> fillsOf = new ArrayList<>();
    for (String price : prices) {
      fillsOf.add(fill(side, 1, price, T0.plusSeconds(1)));
    }
    Order claimed =
        Order.claimed(
            request(accountId),
            "owner",
            "NQ1!",
            new Decision.Plan(held, legs),
            T0,
            T0.plusSeconds(30));
    orders.add(claimed.with(legs, fillsOf, T0.plusSeconds(1)));
    return this;
  }

  /** The trade that the account's fills of this signal closed, entered an hour before. */
  Scene booked(String accountId, Side entry, String entryPrice, String exitPrice) {
    Book flat = Book.flat(accountId, NQ.id(), "NQ1!", null);
    List<AttributedFill> both =
        List.of(
            attributed(accountId, "e", fill(entry, 1, entryPrice, T0.minusSeconds(3600))),
            attributed(
                accountId,
                signal.signalId(),
                fill(entry.opposite(), 1, exitPrice, T0.plusSeconds(1))));
    trades.addAll(Projection.of(flat, both, TradingDays.RULE).trades());
    return this;
  }

  static Leg open(Side side, long contracts, LegState state) {
    return Leg.open(NQ, side, contracts).became(state, "b", "");
  }

  /** Closes so many contracts, positive long. */
  static Leg close(long held, LegState state) {
    return Leg.close(new Holding("p", NQ, held, T0.minusSeconds(3600))).became(state, "b", "");
  }

  private AttributedFill attributed(String accountId, String signalId, Fill fill) {
    return new AttributedFill(fill, accountId, "owner", "NQ1!", signalId, "nq", "NQ1!", null);
  }

  private OrderRequest request(String accountId) {
    return OrderRequest.of(signal, accountId);
  }

  private Fill fill(Side side, long contracts, String price, Instant at) {
    fills++;
    return new Fill(
        "f" + fills,
        NQ.id(),
        side,
        contracts,
        Instruments.get("NQ1!").price(new BigDecimal(price)),
        FEE,
        at,
        false,
        false);
  }
}
