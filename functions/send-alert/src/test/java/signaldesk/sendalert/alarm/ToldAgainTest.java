package signaldesk.sendalert.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.OfSignal;
import signaldesk.desk.Account;
import signaldesk.instrument.Contract;
import signaldesk.order.Decision;
import signaldesk.order.Holding;
import signaldesk.order.Leg;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.port.NotQueued;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/** Alerts that the webhook could not queue are queued by the next look. */
class ToldAgainTest {
  private static final Contract DEC = new Contract("CON.F.US.ENQ.Z26", "ENQ");

  private final World world = new World();

  @BeforeEach
  void aHookWhoseNqIsTold() {
    world.hooks.put(World.hook("nq-5m", null, Map.of("NQ1!", List.of("premium"))));
    world.look();
  }

  @Test
  void aSignalWhoseAlertWasLostIsQueuedWithinTwoMinutes() {
    Signal lost = world.signal(Target.LONG, null);

    world.minutes(2);

    assertEquals(List.of(new OfSignal("premium", lost.signalId())), world.queue.messages());
  }

  @Test
  void anEntryWhoseAlertWasLostIsNotToldAfterItsExit() {
    world.signal(Target.LONG, null);
    world.now = world.now.plusSeconds(50); // 10 s before the look, which sees it all the same
    Signal exit = world.signal(Target.NOT_LONG, null);
    AlertMessage told = new OfSignal("premium", exit.signalId());
    world.queue.send(List.of(told));
    world.now = world.now.plusSeconds(10);
    world.look();

    assertEquals(List.of(told), world.queue.messages());
    world.minutes(3);
    assertEquals(List.of(told), world.queue.messages());
  }

  @Test
  void anExitMayCloseWhatAnAccountHasNoSizeOfAnyMoreAndWhoeverListsWhatItTradesIsAsked() {
    world.hooks.put(World.hook("nq-5m", null, Map.of()));
    world.accounts.put(
        new Account("1001", "owner-1", "topstep", "practice", "50K", "paper", Map.of()));
    world.signal(Target.LONG, null);
    world.minutes(2);
    assertEquals(List.of(), world.queue.messages(), "it opens nothing");

    world.signal(Target.NOT_LONG, null);
    world.minutes(2);
    assertEquals(List.of(), world.queue.messages(), "nobody knows of anything that it closes");

    Signal exit = world.signal(Target.NOT_LONG, null);
    world.orders.create(
        Order.claimed(
            OrderRequest.of(exit, "1001"),
            "owner-1",
            "NQ1!",
            new Decision.Plan(1, List.of(Leg.close(new Holding("p", DEC, 1, world.now)))),
            world.now,
            world.now.plusSeconds(600)));
    world.minutes(2);
    assertEquals(List.of(new OfSignal("premium", exit.signalId())), world.queue.messages());
  }

  @Test
  void oneThatWasQueuedIsTheMessageThatItWas() {
    AlertMessage queued = new OfSignal("premium", world.signal(Target.LONG, null).signalId());
    world.queue.send(List.of(queued));

    world.minutes(10);

    assertEquals(List.of(queued), world.queue.messages());
  }

  @Test
  void anExpiredSignalAndOneThatIsLongPastAreNotTold() {
    world.expired();
    world.signal(Target.LONG, null);
    world.now = world.now.plusSeconds(300); // no look came in between

    world.minutes(2);

    assertEquals(
        List.of(), world.queue.messages().stream().filter(OfSignal.class::isInstance).toList());
  }

  @Test
  void aQueueThatIsAwayForALookGetsItWithTheNext() {
    Signal lost = world.signal(Target.LONG, null);
    world.queue.faults().once("send", new NotQueued("away"));

    world.minutes(3);

    assertEquals(List.of(new OfSignal("premium", lost.signalId())), world.queue.messages());
  }
}
