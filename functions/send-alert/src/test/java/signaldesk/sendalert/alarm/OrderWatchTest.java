package signaldesk.sendalert.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Contract;
import signaldesk.order.Decision;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Side;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** Orders of which it is not known what the broker did. */
class OrderWatchTest {
  private static final Contract DEC = new Contract("CON.F.US.ENQ.Z26", "ENQ");

  private final World world = new World();

  @Test
  void anOutcomeUnknownForAMinuteIsToldOnceAndOverWhenTheOrderHasEnded() {
    world.look();
    Order unknown = unknown(claimed(world.signal(Target.LONG, null)));
    String id = "UNKNOWN_OUTCOME#1001/" + unknown.request().orderId();
    world.minutes(1);
    assertEquals(List.of(), world.told(), "not for longer than a minute yet");
    world.minutes(4);
    assertEquals(List.of(id + " raised"), world.told());

    world.minutes(120); // for as long as it lasts
    assertEquals(List.of(id + " raised"), world.told());

    world.orders.update(ended(unknown, world.now));
    world.minutes(2);
    assertEquals(List.of(id + " raised", id + " over"), world.told());
  }

  @Test
  void anOrderWhoseRunDiedMayHaveBeenSent() {
    world.look();
    Order claimed = claimed(world.signal(Target.LONG, null));
    world.minutes(4);

    assertEquals(
        List.of("UNKNOWN_OUTCOME#1001/" + claimed.request().orderId() + " raised"), world.told());
  }

  @Test
  void ordersThatEndedAreReadOnceAndThoseThatNeverCameForHalfAnHour() {
    world.look();
    Signal ended = world.signal(Target.LONG, null);
    Order unknown = unknown(claimed(ended));
    world.orders.update(ended(unknown, world.now.plusSeconds(3)));
    world.minutes(10);
    assertEquals(1, world.calls.get("OrderStore.ofSignal"));

    world.signal(Target.SHORT, null); // nothing was made of it
    world.minutes(60);

    assertEquals(List.of(), world.told());
    assertEquals(1 + 29, world.calls.get("OrderStore.ofSignal"));
  }

  @Test
  void aSignalWhoseOrdersCannotBeReadHidesNoOther() {
    world.look();
    claimed(world.signal(Target.LONG, null));
    claimed(world.signal(Target.SHORT, null));
    world.minutes(1);
    for (int i = 0; i < 4; i++) {
      world.signals.faults().once("find", new IllegalStateException("unreadable"));
      world.minutes(1);
    }

    assertFalse(world.told().isEmpty(), "the other one is told");
    world.minutes(1);
    assertEquals(2, world.told().size(), "and the first, once it can be read");
  }

  @Test
  void anAccountWhoseOrderCannotBeReadHidesNoOther() {
    world.look();
    List<String> both = List.of("1002", "1001");
    Order order = claimed(world.signal("nq-5m", Target.LONG, null, Verdict.ACCEPTED, both));
    world.torn.add("1002");
    world.minutes(4);

    assertEquals(
        List.of("UNKNOWN_OUTCOME#1001/" + order.request().orderId() + " raised"), world.told());
  }

  private Order claimed(Signal signal) {
    OrderRequest request = OrderRequest.of(signal, "1001");
    Leg open = Leg.open(DEC, Side.BUY, 1);
    Order claimed =
        Order.claimed(
            request,
            "owner-1",
            "NQ1!",
            new Decision.Plan(0, List.of(open)),
            world.now,
            world.now.plusSeconds(20));
    world.orders.create(claimed);
    return claimed;
  }

  private Order unknown(Order claimed) {
    Leg leg = claimed.legs().getFirst().became(LegState.UNKNOWN, null, "no answer in 5 s");
    Order unknown = claimed.with(0, leg, List.of(), world.now.plusSeconds(2));
    world.orders.update(unknown);
    assertEquals(OrderState.UNKNOWN, unknown.state());
    return unknown;
  }

  private static Order ended(Order unknown, Instant at) {
    Leg leg = unknown.legs().getFirst().became(LegState.EXPIRED, null, "surely not sent");
    return unknown.with(0, leg, List.of(), at);
  }
}
