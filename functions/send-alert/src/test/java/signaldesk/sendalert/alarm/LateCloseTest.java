package signaldesk.sendalert.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.LateClose;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Decision;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.port.NotQueued;
import signaldesk.signal.Side;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** Members hear of a close that came after they were told of its signal. */
class LateCloseTest {
  private static final Contract DEC = new Contract("CON.F.US.ENQ.Z26", "ENQ");

  private final World world = new World();

  @BeforeEach
  void aHookWhoseNqIsTold() {
    world.hooks.put(World.hook("nq-5m", null, Map.of("NQ1!", List.of("premium"))));
    world.look();
  }

  @Test
  void anExitThatFillsAfterEighteenMinutesIsToldOfOnce() {
    Signal exit = exit("1001");
    Order live = claimed(exit, "1001");
    world.minutes(18);
    assertEquals(List.of(), late());

    Instant filled = world.now.plusSeconds(10);
    world.orders.update(closed(live, filled));
    world.minutes(20);

    assertEquals(
        List.of(new LateClose("premium", exit.signalId(), exit.acceptedAt(), filled)), late());
  }

  @Test
  void oneThatFilledAtOnceIsNot() {
    Order live = claimed(exit("1001"), "1001");
    world.orders.update(closed(live, world.now.plusSeconds(2)));
    world.minutes(20);

    assertEquals(List.of(), late());
  }

  @Test
  void aCloseWaitsForOtherAccountsOnlyAsLongAsItIsFresh() {
    Signal exit = exit("1001", "1002");
    Order live = claimed(exit, "1001");
    claimed(exit, "1002"); // and nobody ever knows what became of it
    Instant filled = world.now.plusSeconds(70);
    world.minutes(1);
    world.orders.update(closed(live, filled));
    world.minutes(2);
    assertEquals(List.of(), late());
    world.minutes(2);

    assertEquals(
        List.of(new LateClose("premium", exit.signalId(), exit.acceptedAt(), filled)), late());
  }

  /** A queue knows an id for five minutes: the second is a message of its own. */
  @Test
  void aSecondCloseIsToldWithinTheFiveMinutesOfTheFirst() {
    Signal exit = exit("1001", "1002");
    Order early = claimed(exit, "1001");
    Order live = claimed(exit, "1002");
    Instant first = world.now.plusSeconds(17);
    world.orders.update(closed(early, first));
    world.minutes(3);
    Instant second = world.now.plusSeconds(50);
    world.orders.update(closed(live, second));
    world.minutes(3);

    assertEquals(
        List.of(
            new LateClose("premium", exit.signalId(), exit.acceptedAt(), first),
            new LateClose("premium", exit.signalId(), exit.acceptedAt(), second)),
        late());
  }

  @Test
  void aQueueThatIsAwayGetsItWithTheNextLook() {
    Order live = claimed(exit("1001"), "1001");
    world.minutes(2);
    world.orders.update(closed(live, world.now));
    world.queue.faults().once("send", new NotQueued("away"));
    world.minutes(2);

    assertEquals(1, late().size());
  }

  private Signal exit(String... accountIds) {
    return world.signal("nq-5m", Target.FLAT, null, Verdict.ACCEPTED, List.of(accountIds));
  }

  private List<AlertMessage> late() {
    return world.queue.messages().stream().filter(LateClose.class::isInstance).toList();
  }

  private Order claimed(Signal signal, String accountId) {
    Leg close = Leg.close(new Holding("p", DEC, 1, world.now.minusSeconds(3600)));
    Order claimed =
        Order.claimed(
            OrderRequest.of(signal, accountId),
            "owner-1",
            "NQ1!",
            new Decision.Plan(1, List.of(close)),
            world.now,
            world.now.plusSeconds(20));
    world.orders.create(claimed);
    return claimed;
  }

  private static Order closed(Order live, Instant at) {
    Fill fill =
        new Fill("f", DEC.id(), Side.SELL, 1, new Price(84_000), new Money(140), at, false, false);
    return live.with(0, live.legs().getFirst().became(LegState.FILLED, "b", ""), List.of(fill), at);
  }
}
