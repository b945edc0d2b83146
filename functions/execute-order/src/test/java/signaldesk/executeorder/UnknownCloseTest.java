package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.desk.Switch;
import signaldesk.executeorder.FaultyBroker.Filling;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** Closes of which nobody knows for a while whether they got there. */
class UnknownCloseTest {
  private final Bench bench = new Bench();

  @BeforeEach
  void longTwo() {
    bench.run(bench.signal(Target.LONG));
    bench.time.pause(Duration.ofMinutes(5));
  }

  @Test
  void aCloseThatLandsAfterALaterCopyWasRefusedIsBooked() {
    bench.broker.meeting(Fault.LATE, Fault.REFUSED, Fault.REFUSED, Fault.REFUSED);
    OrderRequest exit = exit();

    assertClosed(exit, 2);
    bench.assertHeldAndBooked(0, "by the first copy");
    assertTrue(bench.switches.thrown().isEmpty());
  }

  @Test
  void aCloseThatIsPendingWhenALaterCopyIsRefusedDoesNotTurnTheAccountRound() {
    bench.broker.settleTime = Duration.ofSeconds(2);
    bench.broker.wire.lateBy = Duration.ofSeconds(3);
    bench.broker.meeting(Fault.LATE, Fault.REFUSED);
    bench.broker.filling(new Filling(0, Duration.ofSeconds(10), false));
    OrderRequest exit = exit();

    assertClosed(exit, 2);
    bench.assertHeldAndBooked(0, "by the first copy");
    bench.assertTaken(2, "open, close");
  }

  @Test
  void aCloseThatLandsAfterTheAccountWasRefusedIsBookedAndEntriesStop() {
    bench.broker.meeting(Fault.LATE, Fault.BARRED);
    OrderRequest exit = exit();

    assertClosed(exit, 2);
    bench.assertHeldAndBooked(0, "by the first copy");
    assertEquals(Switch.Mode.REDUCE_ONLY, bench.switches.thrown().getFirst().mode());
  }

  @Test
  void refusalsAreTheEndOnceAnEarlierCopyWouldHaveShown() {
    bench.broker.meeting(Fault.REQUEST_LOST, Fault.REFUSED, Fault.REFUSED, Fault.REFUSED);
    OrderRequest exit = exit();

    assertEquals(OrderState.REJECTED, bench.state(exit));
    bench.assertTaken(1, "the entry");
    // 5 s for the call and 15 s for it to show; without a refusal in between it goes on at once
    assertTrue(sinceExit(exit).compareTo(Duration.ofSeconds(20)) >= 0, "ended before");
    assertTrue(sinceExit(exit).compareTo(Duration.ofSeconds(30)) < 0, "waited for nothing");
  }

  @Test
  void aPositionThatIsGoneBeforeOurCloseIsListedIsStillClosedByUs() {
    bench.broker.ordersLag = Duration.ofSeconds(10);
    bench.broker.meeting(Fault.ANSWER_LOST);
    OrderRequest exit = exit();

    assertClosed(exit, 2);
    bench.assertHeldAndBooked(0, "our close");
  }

  @Test
  void anAnswerThatItIsFlatAlreadyEndsAFirstCloseAtOnce() {
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    bench.deliver(exit, 1, bench.meanwhile(() -> byHand(-1, -1)));

    assertEquals(OrderState.UNCHANGED, bench.state(exit));
  }

  @Test
  void aLostCloseThatTheBrokerEndedHalfDoneGoesOnWithTheRest() {
    bench.broker.meeting(Fault.ANSWER_LOST);
    bench.broker.filling(new Filling(1, Duration.ZERO, true));
    OrderRequest exit = exit();

    assertClosed(exit, 2);
    bench.assertHeldAndBooked(0, "in two");
  }

  @Test
  void aLostCloseOfAPositionThatGrewOnItsWayIsBookedAsItIs() {
    bench.broker.beforeClose = () -> byHand(1);
    bench.broker.meeting(Fault.ANSWER_LOST);
    OrderRequest exit = exit();

    assertClosed(exit, 3);
  }

  @Test
  void ofACloseThatTheBrokerEndedHalfDoneAllFillsAreWaitedFor() {
    bench.broker.tradesLag = Duration.ofSeconds(10);
    bench.broker.filling(new Filling(1, Duration.ZERO, true));
    OrderRequest exit = exit();

    assertClosed(exit, 2);
    bench.assertHeldAndBooked(0, "in two");
  }

  @Test
  void anOrderThatEndedBeforeIsNotTakenForTheNextTryInALaterRun() {
    bench.broker.ordersLag = Duration.ofMillis(4_500);
    bench.broker.filling(
        new Filling(0, Duration.ZERO, true), new Filling(0, Duration.ofSeconds(30), false));
    OrderRequest exit = exit();

    assertClosed(exit, 2);
    bench.assertHeldAndBooked(0, "by the second");
    bench.assertTaken(3, "open, ended close, close");
  }

  /** The second copy's answer is known, its order is not listed yet: the first is. */
  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void aLostCloseThatTheBrokerEndedAtOnceIsNotTakenForTheNextCopy(long secondsToTheFill) {
    bench.broker.settleTime = Duration.ofSeconds(2);
    bench.broker.positionsLag = Duration.ZERO;
    bench.broker.tradesLag = Duration.ZERO;
    bench.broker.ordersLag = Duration.ofMillis(500);
    bench.broker.meeting(Fault.ANSWER_LOST);
    bench.broker.filling(
        new Filling(0, Duration.ZERO, true),
        new Filling(0, Duration.ofSeconds(secondsToTheFill), false));
    OrderRequest exit = exit();

    assertClosed(exit, 2);
    bench.assertHeldAndBooked(0, "by the second");
    bench.assertTaken(3, "open, ended close, close");
  }

  @Test
  void whatABrokerNeverShowsOfItsFillsStaysForSomebodyToLookAt() {
    bench.broker.tradesLag = Duration.ofHours(9);
    bench.broker.filling(new Filling(1, Duration.ZERO, true));
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    assertInstanceOf(Result.GaveUp.class, bench.run(exit));

    assertEquals(OrderState.ACCEPTED, bench.state(exit));
    assertEquals("ACCOUNT#1001", bench.switches.thrown().getFirst().scope());
  }

  private OrderRequest exit() {
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    bench.run(exit);
    return exit;
  }

  private Duration sinceExit(OrderRequest exit) {
    return Duration.between(exit.acceptedAt(), bench.order(exit).changes().getLast().at());
  }

  private void byHand(long... quantities) {
    for (long quantity : quantities) {
      bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, quantity);
    }
  }

  private void assertClosed(OrderRequest exit, long contracts) {
    assertEquals(OrderState.FILLED, bench.state(exit), bench.order(exit).toString());
    bench.time.pause(Duration.ofMinutes(1)); // whatever is still on its way gets there
    assertEquals(0, bench.broker.held(Bench.ACCOUNT));
    assertEquals(
        contracts, bench.order(exit).fills().stream().mapToLong(fill -> fill.contracts()).sum());
  }
}
