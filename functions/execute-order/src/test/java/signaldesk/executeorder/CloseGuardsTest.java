package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** What is looked at before an exit is sent, and sent again. */
class CloseGuardsTest {
  private final Bench bench = new Bench();

  @BeforeEach
  void longTwo() {
    bench.run(bench.signal(Target.LONG));
    bench.time.pause(Duration.ofMinutes(5));
  }

  @Test
  void aLeaseThatDoesNotCoverTheCallSendsNothing() {
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    Ports slow = bench.meanwhile(() -> bench.time.pause(Duration.ofSeconds(24)));

    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit, 1, slow));

    bench.assertTaken(1, "4 s are left, the call may take 5 s");
    assertTrue(bench.order(exit).free(), "surely not sent");
    bench.run(exit);
    bench.assertHeldAndBooked(0, "closed");
  }

  @Test
  void anUnknownExitIsNotSentAgainWhereSomethingWasOrderedSince() {
    OrderRequest exit = lostExit();
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, 1); // by hand, there and back:
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, -1); // the position looks untouched

    assertInstanceOf(Result.GaveUp.class, bench.run(exit));

    assertEquals(OrderState.UNKNOWN, bench.state(exit));
    bench.assertTaken(3, "nothing sent again");
  }

  @Test
  void anUnknownExitWhosePositionIsGoneHasNothingLeftToDoAndLeavesTheNewOne() {
    OrderRequest exit = lostExit();
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, -1); // closed by hand, in two,
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, -1);
    bench.time.pause(Duration.ofSeconds(1));
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, 3); // and opened anew

    bench.run(exit);

    assertEquals(OrderState.UNCHANGED, bench.state(exit));
    assertEquals("close unchanged: already flat", bench.order(exit).reason());
    assertEquals(3, bench.broker.held(Bench.ACCOUNT));
  }

  /** An exit that never arrived, sent by a run that died before it knew. */
  private OrderRequest lostExit() {
    bench.broker.meeting(Fault.REQUEST_LOST);
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    try {
      bench.deliver(exit, 1, Crashes.at(2 * 4 + 1, bench.ports())); // right after the close
      throw new AssertionError("the run lives");
    } catch (Crashes.Crash e) {
      bench.time.pause(Duration.ofSeconds(31));
    }
    return exit;
  }
}
