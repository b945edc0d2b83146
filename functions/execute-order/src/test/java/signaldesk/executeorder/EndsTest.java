package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** When an order ends, or does not, for what its broker or its batch is like. */
class EndsTest {
  private final Bench bench = new Bench();

  @Test
  void anExitThatTheDeskWasOffForIsTriedBeforeItIsGivenUp() {
    bench.run(bench.signal(Target.LONG));
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    bench.time.pause(Duration.ofMinutes(30));
    bench.broker.down = true;

    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit));
    bench.broker.down = false;
    bench.run(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
  }

  @Test
  void aClaimedExitThatTheDeskWasOffForIsTriedBeforeItIsGivenUp() {
    bench.run(bench.signal(Target.LONG));
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    bench.broker.meeting(Fault.TOO_MANY, Fault.TOO_MANY, Fault.TOO_MANY);
    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit));
    bench.time.pause(Duration.ofMinutes(30));
    bench.broker.down = true;

    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit, 2, bench.ports()));
    bench.broker.down = false;
    bench.run(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
  }

  @Test
  void anExitBehindOneThatWasTriedToItsEndHasAllItsOwnTime() {
    bench.run(bench.signal(Target.LONG));
    OrderRequest head = bench.signal(Target.NOT_LONG);
    bench.time.pause(Duration.ofSeconds(1));
    OrderRequest exit = bench.signal(Target.FLAT);
    bench.broker.down = true;
    assertInstanceOf(Result.GaveUp.class, bench.run(head));
    assertEquals(OrderState.DENIED, bench.state(head));

    // It was received as often as the one ahead of it.
    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit, 77, bench.ports()));
    bench.broker.down = false;
    bench.run(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
  }

  @ParameterizedTest
  @EnumSource(
      value = Target.class,
      names = {"LONG", "FLAT"})
  void anAccountThatTheBrokerDoesNotKnowIsDeniedByNameAndStopsEntries(Target target) {
    bench.broker.unknownAccount = true;
    OrderRequest request = bench.signal(target);

    assertInstanceOf(Result.GaveUp.class, bench.deliver(request));

    assertEquals(OrderState.DENIED, bench.state(request));
    assertEquals("no such account", bench.order(request).reason());
    assertEquals("ACCOUNT#1001", bench.switches.thrown().getFirst().scope());
  }

  @Test
  void aClaimedExitOfSuchAnAccountIsDeniedToo() {
    bench.run(bench.signal(Target.LONG));
    bench.broker.meeting(Fault.TOO_MANY, Fault.TOO_MANY, Fault.TOO_MANY);
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    assertInstanceOf(Result.ComeBack.class, bench.deliver(exit));
    bench.broker.unknownAccount = true;

    assertInstanceOf(Result.GaveUp.class, bench.deliver(exit));

    assertEquals(OrderState.DENIED, bench.state(exit));
    assertEquals("close denied: not sent: no such account", bench.order(exit).reason());
  }

  @Test
  void aLostExitOfSuchAnAccountStaysVisible() {
    bench.run(bench.signal(Target.LONG));
    bench.broker.meeting(Fault.REQUEST_LOST);
    bench.time.pause(Duration.ofMinutes(1));
    bench.broker.settleTime = Duration.ofSeconds(1);
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    Budget budget = Budget.of(bench.time, Duration.ofSeconds(5)); // for the call, and no look
    assertInstanceOf(
        Result.ComeBack.class, new ExecuteOrder(bench.ports()).handle(exit, 1, budget));
    assertEquals(OrderState.UNKNOWN, bench.state(exit));
    bench.broker.unknownAccount = true;

    assertInstanceOf(Result.GaveUp.class, bench.run(exit));

    assertEquals(OrderState.UNKNOWN, bench.state(exit));
  }

  @Test
  void aBatchThatNeverLeavesTimeToSendIsGivenUpAtTheLimit() {
    bench.run(bench.signal(Target.LONG));
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    assertEquals(Duration.ZERO, comeBack(hurried(exit, 279)).pause());
    assertInstanceOf(Result.GaveUp.class, hurried(exit, 280));

    assertEquals(OrderState.DENIED, bench.state(exit));
    assertEquals("no time left to send anything", bench.order(exit).reason());
    assertTrue(!bench.switches.thrown().isEmpty());
  }

  private Result hurried(OrderRequest request, int count) {
    Budget budget = Budget.of(bench.time, Duration.ofSeconds(4));
    return new ExecuteOrder(bench.ports()).handle(request, count, budget);
  }

  private static Result.ComeBack comeBack(Result result) {
    return assertInstanceOf(Result.ComeBack.class, result);
  }
}
