package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.executeorder.FaultyBroker.Filling;
import signaldesk.order.LegState;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** Closes of positions that somebody else changed, and closes that are filled in part. */
class ChangedCloseTest {
  private final Bench bench = new Bench();

  @BeforeEach
  void longTwo() {
    bench.run(bench.signal(Target.LONG));
    bench.time.pause(Duration.ofMinutes(5));
  }

  @Test
  void aPositionThatGrewBeforeTheCloseIsSentIsClosedWhole() {
    OrderRequest exit = notSentAtFirst();
    byHand(1);

    bench.run(exit);

    assertClosed(exit, 3);
    assertEquals(3, bench.order(exit).held());
  }

  @Test
  void aPositionThatShrankBeforeTheCloseIsSentIsClosedWhole() {
    OrderRequest exit = notSentAtFirst();
    byHand(-1);

    bench.run(exit);

    assertClosed(exit, 1);
    assertEquals(1, bench.order(exit).held());
    String ours = bench.broker.all(Bench.ACCOUNT).getLast().id();
    assertEquals(ours + "-1", bench.order(exit).fills().getFirst().id(), "not the hand's");
  }

  @Test
  void aPositionThatShrinksWhileTheCloseIsOnItsWayIsClosedAndBookedAsItIs() {
    bench.broker.beforeClose = () -> byHand(-1);
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.run(exit);

    assertClosed(exit, 1);
  }

  @Test
  void aPositionThatGrowsWhileTheCloseIsOnItsWayIsClosedAndBookedAsItIs() {
    bench.broker.beforeClose = () -> byHand(3);
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.run(exit);

    assertClosed(exit, 5);
  }

  @Test
  void aPositionThatWasTurnedRoundByHandIsNotTheOneToClose() {
    OrderRequest exit = notSentAtFirst();
    byHand(-3);

    bench.run(exit);

    assertEquals(OrderState.UNCHANGED, bench.state(exit));
    assertEquals(-1, bench.broker.held(Bench.ACCOUNT));
    assertEquals(List.of(), bench.broker.swept, "what waits there belongs to the new position");
  }

  @Test
  void aReversalOfAPositionThatChangedOpensAsPlanned() {
    bench.broker.meeting(Fault.TOO_MANY, Fault.TOO_MANY, Fault.TOO_MANY, Fault.TOO_MANY);
    OrderRequest reversal = bench.signal(Target.SHORT);
    bench.deliver(reversal);
    byHand(1);

    bench.run(reversal);

    assertEquals(OrderState.FILLED, bench.state(reversal));
    assertEquals(-2, bench.broker.held(Bench.ACCOUNT));
    assertEquals(5, booked(reversal), "three closed, two opened");
  }

  @Test
  void aCloseThatTheBrokerEndsHalfDoneGoesOnWithTheRest() {
    bench.broker.filling(new Filling(1, Duration.ZERO, true));
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.run(exit);

    assertClosed(exit, 2);
    bench.assertHeldAndBooked(0, "closed in two");
    assertEquals(1, bench.order(exit).legs().getFirst().attempt(), "no refusal");
  }

  @Test
  void aCloseFilledOneByOneIsNeverTiredOf() {
    OrderRequest more = bench.signal(Target.NOT_LONG);
    byHand(4);
    bench.broker.filling(
        new Filling(1, Duration.ZERO, true),
        new Filling(1, Duration.ZERO, true),
        new Filling(1, Duration.ZERO, true),
        new Filling(1, Duration.ZERO, true),
        new Filling(1, Duration.ZERO, true));

    bench.run(more);

    assertClosed(more, 6);
  }

  @Test
  void ofACloseHalfDoneWhoseRestIsClosedByHandOurHalfIsBooked() {
    bench.broker.filling(new Filling(1, Duration.ZERO, true));
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    Ports raced =
        bench.meanwhile(() -> bench.time.pause(Duration.ofMillis(22_500))); // no time for a rest
    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit, 1, raced));
    byHand(-1);

    bench.run(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
    assertEquals(1, booked(exit));
    assertEquals(1, bench.order(exit).legs().getFirst().contracts());
  }

  @Test
  void ordersThatWaitedBesideThePositionAreCancelledBeforeTheCloseEnds() {
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.run(exit);

    assertEquals(List.of(FaultyBroker.FRONT), bench.broker.swept);
  }

  @Test
  void ordersThatWaitBesideAPositionClosedByHandAreCancelledToo() {
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    bench.deliver(exit, 1, bench.meanwhile(this::closedByHand));

    assertEquals(OrderState.UNCHANGED, bench.state(exit));
    assertEquals(List.of(FaultyBroker.FRONT), bench.broker.swept);
  }

  @Test
  void anOrderThatTheBrokerWouldNotCancelHoldsNobodyUp() {
    bench.broker.notCancelled = List.of("order 7: rejected");
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.run(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
  }

  @Test
  void anAccountThatTheBrokerRefusesIsTriedOnceAndStopsEntries() {
    bench.broker.meeting(Fault.BARRED);
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.run(exit);

    assertEquals(OrderState.REJECTED, bench.state(exit));
    assertEquals(1, bench.order(exit).legs().getFirst().attempt());
    assertEquals("ACCOUNT#1001", bench.switches.thrown().getFirst().scope());
  }

  @Test
  void anEntryOfAnAccountThatTheBrokerRefusesStopsFurtherOnes() {
    bench.run(bench.signal(Target.NOT_LONG));
    bench.broker.meeting(Fault.BARRED);

    OrderRequest entry = bench.signal(Target.LONG);
    bench.run(entry);

    assertEquals(OrderState.REJECTED, bench.state(entry));
    assertEquals("ACCOUNT#1001", bench.switches.thrown().getFirst().scope());
  }

  /** An exit that has its plan, and surely has not been sent. */
  private OrderRequest notSentAtFirst() {
    bench.broker.meeting(Fault.TOO_MANY, Fault.TOO_MANY, Fault.TOO_MANY, Fault.TOO_MANY);
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit));
    return exit;
  }

  private void closedByHand() {
    byHand(-1);
    byHand(-1);
  }

  private void byHand(long quantity) {
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, quantity);
  }

  private void assertClosed(OrderRequest exit, long contracts) {
    assertEquals(OrderState.FILLED, bench.state(exit), bench.order(exit).toString());
    assertEquals(0, bench.broker.held(Bench.ACCOUNT));
    assertEquals(LegState.FILLED, bench.order(exit).legs().getFirst().state());
    assertEquals(contracts, bench.order(exit).legs().getFirst().contracts());
    assertEquals(contracts, booked(exit));
    assertTrue(bench.switches.thrown().isEmpty(), bench.switches.thrown().toString());
  }

  private long booked(OrderRequest request) {
    return bench.order(request).fills().stream().mapToLong(fill -> fill.contracts()).sum();
  }
}
