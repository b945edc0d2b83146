package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Size;
import signaldesk.desk.Switch;
import signaldesk.executeorder.FaultyBroker.Filling;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** Per account in signal order: an older signal never undoes a newer one (I4). */
class NeighboursTest {
  private static final Instant T0 = Bench.T0;

  private final Bench bench = new Bench();

  @Test
  void anEntryThatArrivesAfterItsOwnExitDoesNotTrade() {
    // Fired first, answered 503, sent again: accepted six seconds after the exit that followed it.
    OrderRequest exit = bench.signal(Target.NOT_LONG, "NQ1!", T0, T0);
    OrderRequest entry = bench.signal(Target.LONG, "NQ1!", T0.minusSeconds(5), T0.plusSeconds(6));

    bench.run(exit);
    bench.run(entry);

    assertEquals(OrderState.UNCHANGED, bench.state(exit));
    assertEquals(OrderState.SUPERSEDED, bench.state(entry));
    bench.assertTaken(0, "nothing sent");
  }

  @Test
  void anEntryThatFiredAtTheSameInstantIsNotOvertaken() {
    OrderRequest exit = bench.signal(Target.NOT_LONG, "NQ1!", T0, T0);
    OrderRequest entry = bench.signal(Target.LONG, "NQ1!", T0, T0.plusSeconds(1));

    bench.run(exit);
    bench.run(entry);

    assertEquals(OrderState.FILLED, bench.state(entry));
  }

  @Test
  void anExitGivesWayToALaterEntryOnly() {
    OrderRequest early = bench.signal(Target.NOT_LONG, "NQ1!", T0.minusSeconds(20), T0);
    OrderRequest earlier =
        bench.signal(Target.FLAT, "NQ1!", T0.minusSeconds(30), T0.plusSeconds(2));
    bench.run(bench.signal(Target.NOT_SHORT, "NQ1!", T0.minusSeconds(10), T0.plusSeconds(3)));
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, 2);

    bench.run(early);
    assertEquals(OrderState.FILLED, bench.state(early), "a later exit overtakes no exit");

    bench.run(bench.signal(Target.LONG, "NQ1!", T0.minusSeconds(5), T0.plusSeconds(4)));
    bench.run(earlier);
    assertEquals(OrderState.SUPERSEDED, bench.state(earlier), "a later entry does");
    assertEquals(2, bench.broker.held(Bench.ACCOUNT));
  }

  @Test
  void anExitIsNotOvertakenByAnEntryThatCameToNothing() {
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, 1);
    bench.switches.turnOn(new Switch("DESK", Switch.Mode.HALT, "stop", T0));
    OrderRequest exit = bench.signal(Target.NOT_LONG, "NQ1!", T0.plusSeconds(1), T0.plusSeconds(9));
    OrderRequest halted = bench.signal(Target.LONG, "NQ1!", T0.plusSeconds(2), T0.plusSeconds(2));
    bench.run(halted);

    bench.run(exit);

    assertEquals(OrderState.DENIED, bench.state(halted));
    assertEquals(OrderState.FILLED, bench.state(exit));
  }

  @Test
  void anotherHooksOrAnotherProductsSignalOvertakesNothing() {
    bench.accounts.put(
        Bench.account(Map.of("NQ1!", new Size("NQ1!", 2), "ES1!", new Size("ES1!", 1))));
    bench.run(bench.signal(Target.NOT_LONG, "ES1!", T0, T0));
    OrderRequest entry = bench.signal(Target.LONG, "NQ1!", T0.minusSeconds(5), T0.plusSeconds(1));

    bench.run(entry);

    assertEquals(OrderState.FILLED, bench.state(entry));
  }

  @Test
  void theMicroIsABookOfItsOwn() {
    bench.accounts.put(
        Bench.account(Map.of("NQ1!", new Size("NQ1!", 2), "MNQ1!", new Size("MNQ1!", 4))));
    bench.run(bench.signal(Target.NOT_LONG, "MNQ1!", T0, T0));
    OrderRequest entry = bench.signal(Target.LONG, "NQ1!", T0.minusSeconds(5), T0.plusSeconds(1));

    bench.run(entry);

    assertEquals(OrderState.FILLED, bench.state(entry));
  }

  @Test
  void anotherChartThatTradesTheSameInstrumentOvertakes() {
    bench.accounts.put(
        Bench.account(Map.of("NQ1!", new Size("MNQ1!", 2), "MNQ1!", new Size("MNQ1!", 4))));
    bench.run(bench.signal(Target.NOT_LONG, "MNQ1!", T0, T0));
    OrderRequest entry = bench.signal(Target.LONG, "NQ1!", T0.minusSeconds(5), T0.plusSeconds(1));

    bench.run(entry);

    assertEquals(OrderState.SUPERSEDED, bench.state(entry));
  }

  @Test
  void anExitWithoutATimeOfItsOwnIsNotOvertakenByAnEntryAcceptedBefore() {
    // The sender's clock runs five seconds ahead; the exit says no time and counts as fired when it
    // came.
    OrderRequest entry = bench.signal(Target.LONG, "NQ1!", T0.plusSeconds(5), T0);
    bench.run(entry);
    OrderRequest exit = bench.signal(Target.NOT_LONG, "NQ1!", T0.plusSeconds(3), T0.plusSeconds(3));

    bench.run(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
  }

  @Test
  void aLiveOrderAheadIsWaitedForThenEntriesStopAndExitsGoOn() {
    bench.broker.filling(new Filling(0, Duration.ofHours(9), false));
    OrderRequest stuck = bench.signal(Target.LONG);
    bench.deliver(stuck);
    OrderRequest entry = bench.signal(Target.SHORT);
    OrderRequest exit = bench.signal(Target.FLAT);

    assertInstanceOf(Result.ComeBack.class, bench.deliver(entry));
    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit));
    assertTrue(bench.switches.thrown().isEmpty());
    bench.time.pause(Duration.ofSeconds(56)); // and 3.1 s for the looks at its fills
    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit));
    bench.time.pause(Duration.ofSeconds(1));
    bench.deliver(entry);
    bench.deliver(exit);

    assertEquals(OrderState.DENIED, bench.state(entry));
    assertEquals(OrderState.UNCHANGED, bench.state(exit));
    Switch thrown = bench.switches.thrown().getFirst();
    assertEquals("ACCOUNT#1001", thrown.scope());
    assertEquals(Switch.Mode.REDUCE_ONLY, thrown.mode());
  }

  @Test
  void aLiveOrderOfAnotherRootHoldsNobody() {
    bench.accounts.put(
        Bench.account(Map.of("NQ1!", new Size("NQ1!", 2), "ES1!", new Size("ES1!", 1))));
    bench.broker.filling(new Filling(0, Duration.ofHours(9), false));
    bench.deliver(bench.signal(Target.LONG, "ES1!", T0, T0));
    OrderRequest entry = bench.signal(Target.LONG);

    bench.deliver(entry);

    assertEquals(OrderState.FILLED, bench.state(entry));
  }

  @Test
  void aLiveOrderThatSomebodyHasLookedAtHoldsNobodyForEver() {
    bench.broker.filling(new Filling(0, Duration.ofHours(9), false));
    bench.run(bench.signal(Target.LONG));
    bench.switches.turnOff("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY);
    bench.time.pause(Duration.ofMinutes(15));
    OrderRequest entry = bench.signal(Target.LONG);

    bench.deliver(entry);

    assertEquals(OrderState.FILLED, bench.state(entry));
  }

  @Test
  void whatAnotherOrderHasBookedIsNobodyElsesClose() {
    bench.run(bench.signal(Target.LONG));
    bench.run(bench.signal(Target.NOT_LONG));
    bench.run(bench.signal(Target.LONG));
    // A close of the same side and size a moment ago is the first exit's.
    bench.broker.meeting(Fault.REQUEST_LOST);
    OrderRequest second = bench.signal(Target.NOT_LONG);

    bench.run(second);

    assertEquals(OrderState.FILLED, bench.state(second));
    bench.assertHeldAndBooked(0, "both exits have their own fill");
    bench.assertTaken(4, "two round trips");
  }
}
