package signaldesk.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import signaldesk.signal.Side;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/** Orders and signals as a report meets them. */
final class Orders {
  /** Monday 2026-11-23, 9:30 in Chicago: when every signal was accepted. */
  static final Instant T0 = Instant.parse("2026-11-23T15:30:00Z");

  static final String SIGNAL = "00112233445566778899aabbccddeeff";

  private Orders() {}

  static Instant at(long millis) {
    return T0.plusMillis(millis);
  }

  static Signal signal(Signal.Verdict verdict, long firedMillis, long duplicates) {
    return new Signal(
            SIGNAL,
            "nq-5m",
            "NQ1!",
            Target.LONG,
            null,
            at(firedMillis),
            T0,
            verdict,
            List.of(),
            T0.plusSeconds(60),
            true,
            List.of(),
            "{}")
        .withDuplicates(duplicates);
  }

  static OrderRequest request(
      String accountId, String chart, Target target, @Nullable String price) {
    return new OrderRequest(
        accountId,
        OrderRequest.orderId(T0, SIGNAL),
        SIGNAL,
        "nq-5m",
        chart,
        target,
        price == null ? null : new BigDecimal(price),
        T0,
        T0,
        T0.plusSeconds(60));
  }

  /** Claimed 20 ms after its signal: to be long this many from what is held. */
  static Order claimed(OrderRequest request, String trades, long size, long held) {
    Contract front = contract(trades);
    List<Holding> holdings =
        held == 0 ? List.of() : List.of(new Holding("p1", front, held, T0.minusSeconds(60)));
    Decision.Plan plan = (Decision.Plan) Decision.decide(request.target(), size, front, holdings);
    return Order.claimed(request, "owner-1", trades, plan, at(20), at(5_000));
  }

  /** The same order, every leg filled, as the ledger knew it at this time. */
  static Order filled(Order order, long knownMillis, Fill... fills) {
    List<Leg> legs = new ArrayList<>();
    order.legs().forEach(leg -> legs.add(leg.became(LegState.FILLED, "b1", "")));
    return order.with(legs, List.of(fills), at(knownMillis));
  }

  static Order ended(OrderState end, String reason) {
    return Order.ended(
        request("1001", "NQ1!", Target.LONG, null), "owner-1", "NQ1!", end, reason, at(20));
  }

  static Fill fill(String id, String trades, Side side, long contracts, String price, long millis) {
    Instrument instrument = Instruments.get(trades);
    return new Fill(
        id,
        contract(trades).id(),
        side,
        contracts,
        instrument.price(new BigDecimal(price)),
        new Money(140),
        at(millis),
        false,
        false);
  }

  /** The same fill in another contract month. */
  static Fill in(String month, Fill fill) {
    return new Fill(
        fill.id(),
        fill.contractId().replace("Z26", month),
        fill.side(),
        fill.contracts(),
        fill.price(),
        fill.fee(),
        fill.filledAt(),
        false,
        false);
  }

  private static Contract contract(String symbol) {
    Instrument instrument = Instruments.get(symbol);
    return new Contract("CON.F.US." + instrument.root() + ".Z26", instrument.root());
  }
}
