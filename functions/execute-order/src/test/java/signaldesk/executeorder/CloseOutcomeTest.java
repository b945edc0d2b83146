package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Switch;
import signaldesk.executeorder.FaultyBroker.Filling;
import signaldesk.instrument.Contract;
import signaldesk.order.LegState;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** Everything a broker can answer to an exit, which carries no id of ours. */
class CloseOutcomeTest {
  private final Bench bench = new Bench();

  @BeforeEach
  void longTwo() {
    bench.run(bench.signal(Target.LONG));
    bench.time.pause(Duration.ofMinutes(5));
  }

  @Test
  void anExitWhoseAnswerIsLostIsFoundByItsContractSideAndSize() {
    bench.broker.meeting(Fault.ANSWER_LOST);
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.deliver(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
    bench.assertHeldAndBooked(0, "found");
    bench.assertTaken(2, "open, close");
  }

  @Test
  void anExitWhoseCallThrowsAfterItWasDoneIsFound() {
    bench.broker.meeting(Fault.THROWN);
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.deliver(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
    bench.assertHeldAndBooked(0, "found");
  }

  @Test
  void anExitThatNeverArrivedIsSentAgainWhileTheVeryPositionStands() {
    bench.broker.meeting(Fault.REQUEST_LOST, Fault.REQUEST_LOST);
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.deliver(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
    bench.assertHeldAndBooked(0, "closed");
    bench.assertTaken(2, "open, close");
  }

  @Test
  void anExitIsNeverTooLate() {
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    bench.time.pause(Duration.ofHours(5));

    bench.deliver(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
  }

  @Test
  void anUnknownExitNeverTouchesANewerPosition() {
    bench.broker.meeting(Fault.REQUEST_LOST);
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    try {
      bench.deliver(exit, 1, Crashes.at(2 * 4 + 1, bench.ports())); // after the close
    } catch (Crashes.Crash e) {
      bench.time.pause(Duration.ofMinutes(1));
    }
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, -2); // somebody closes by hand
    bench.time.pause(Duration.ofSeconds(1));
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, 2); // and goes long again

    Result result = bench.run(exit);

    // The hand's close has the side and size of ours: it is taken for it, and the new long stays.
    assertInstanceOf(Result.Ended.class, result);
    assertEquals(2, bench.broker.held(Bench.ACCOUNT));
    bench.assertTaken(3, "open, close by hand, open by hand");
  }

  @Test
  void anUnknownExitWhosePositionChangedIsNotSentAgain() {
    bench.broker.meeting(Fault.REQUEST_LOST);
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    try {
      bench.deliver(exit, 1, Crashes.at(2 * 4 + 1, bench.ports()));
    } catch (Crashes.Crash e) {
      bench.time.pause(Duration.ofSeconds(31));
    }
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, 1);

    assertInstanceOf(Result.GaveUp.class, bench.run(exit));

    assertEquals(OrderState.UNKNOWN, bench.state(exit));
    assertEquals(3, bench.broker.held(Bench.ACCOUNT));
    assertEquals(Switch.Mode.REDUCE_ONLY, bench.switches.thrown().getFirst().mode());
  }

  @Test
  void aPositionThatIsGoneIsNothingLeftToDo() {
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    Ports raced = bench.meanwhile(() -> bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, -2));

    bench.deliver(exit, 1, raced);

    assertTrue(bench.state(exit).ended());
    assertEquals(0, bench.broker.held(Bench.ACCOUNT));
  }

  @Test
  void tooManyRequestsAreSentAgainUntilTheyAreTaken() {
    Fault[] many = new Fault[30];
    Arrays.fill(many, Fault.TOO_MANY);
    bench.broker.meeting(many);
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.run(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
    bench.assertTaken(2, "open, close");
  }

  @Test
  void aRefusedExitIsTriedThreeTimesThenItEndsAndStopsEntries() {
    bench.broker.meeting(Fault.REFUSED, Fault.REFUSED, Fault.REFUSED);
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.run(exit);

    assertEquals(OrderState.REJECTED, bench.state(exit));
    assertEquals("close rejected: 5: no price", bench.order(exit).reason());
    assertEquals("ACCOUNT#1001", bench.switches.thrown().getFirst().scope());
    assertEquals(3, bench.order(exit).legs().getFirst().attempt());
  }

  @Test
  void anExitRefusedTwiceIsFilledAtTheThirdTry() {
    bench.broker.meeting(Fault.REFUSED, Fault.REFUSED);
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.run(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
    bench.assertHeldAndBooked(0, "closed");
    assertTrue(bench.switches.thrown().isEmpty());
  }

  @Test
  void aReversalWhoseCloseIsRefusedOpensNothing() {
    bench.broker.meeting(Fault.REFUSED, Fault.REFUSED, Fault.REFUSED);
    OrderRequest reversal = bench.signal(Target.SHORT);

    bench.run(reversal);

    assertEquals(OrderState.REJECTED, bench.state(reversal));
    assertEquals(LegState.DENIED, bench.order(reversal).legs().getLast().state());
    bench.assertHeldAndBooked(2, "still long");
  }

  @Test
  void theOpenLegWaitsUntilTheBrokerShowsTheRootFlat() {
    bench.broker.settleTime = Duration.ofSeconds(3);
    bench.broker.filling(new Filling(0, Duration.ofSeconds(2), false));
    OrderRequest reversal = bench.signal(Target.SHORT);

    bench.run(reversal);

    assertEquals(OrderState.FILLED, bench.state(reversal));
    bench.time.pause(Duration.ofSeconds(3));
    bench.assertHeldAndBooked(-2, "reversed");
  }

  @Test
  void aReversalWhoseRootNeverGetsFlatExpires() {
    OrderRequest reversal = bench.signal(Target.SHORT);
    Ports raced =
        bench.meanwhile(
            () -> bench.broker.hold(Bench.ACCOUNT, new Contract("CON.F.US.ENQ.H27", "ENQ"), 1));
    bench.deliver(reversal, 1, raced);

    bench.run(reversal);

    assertEquals(OrderState.EXPIRED, bench.state(reversal));
    assertTrue(bench.order(reversal).reason().startsWith("closed; open expired"));
    assertEquals(1, bench.broker.held(Bench.ACCOUNT));
  }

  @Test
  void aFillOfACloseThatComesLateIsWaitedForAndBooked() {
    bench.broker.filling(new Filling(1, Duration.ofSeconds(10), false));
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit));
    assertEquals(OrderState.ACCEPTED, bench.state(exit));
    bench.run(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
    bench.assertHeldAndBooked(0, "closed");
  }
}
