package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** A venue whose positions lag behind its orders and trades, as the port says that they may. */
class SettlingTest {
  private static final List<Target> TARGETS = List.of(Target.values());

  private Bench bench = lagging();

  private static Bench lagging() {
    Bench bench = new Bench();
    bench.broker.settleTime = Duration.ofSeconds(2);
    bench.broker.ordersLag = Duration.ZERO;
    bench.broker.tradesLag = Duration.ZERO;
    return bench;
  }

  @BeforeEach
  void longTwo() {
    bench.run(bench.signal(Target.LONG));
    assertEquals(Bench.T0, bench.time.instant(), "nobody is waited for");
  }

  @Test
  void anExitRightAfterItsEntryCloses() {
    OrderRequest exit = bench.signal(Target.NOT_LONG);

    bench.run(exit);

    assertEquals(OrderState.FILLED, bench.state(exit));
    bench.assertHeldAndBooked(0, "closed");
  }

  @Test
  void aSecondEntryRightAfterTheFirstChangesNothing() {
    OrderRequest again = bench.signal(Target.LONG);

    bench.run(again);

    assertEquals(OrderState.UNCHANGED, bench.state(again));
    bench.assertHeldAndBooked(2, "once");
  }

  @Test
  void anEntryOfTheOtherSideRightAfterTheFirstReverses() {
    bench.run(bench.signal(Target.SHORT));

    bench.assertHeldAndBooked(-2, "reversed");
    bench.assertTaken(3, "open, close, open");
  }

  @Test
  void withoutTheTimeToWaitTheMessageComesBackAfterTheRest() {
    bench.time.pause(Duration.ofMillis(500));
    OrderRequest exit = bench.signal(Target.NOT_LONG);
    Budget budget = Budget.of(bench.time, Duration.ofSeconds(6));

    assertEquals(
        new Result.ComeBack(
            Duration.ofMillis(1_500), "what the order before it did may not show yet"),
        new ExecuteOrder(bench.ports()).handle(exit, 1, budget));
  }

  @Test
  void whateverFollowsAtOnceTheAccountIsWhatTheLastSignalAsksFor() {
    for (Target first : TARGETS) {
      for (Target second : TARGETS) {
        for (Target third : TARGETS) {
          bench = lagging();
          long held = 0;
          for (Target target : List.of(first, second, third)) {
            bench.run(bench.signal(target));
            held = after(held, target);
          }
          bench.assertHeldAndBooked(held, "%s, %s, %s".formatted(first, second, third));
        }
      }
    }
  }

  private static long after(long held, Target target) {
    return switch (target) {
      case LONG -> 2;
      case SHORT -> -2;
      case NOT_LONG -> Math.min(held, 0);
      case NOT_SHORT -> Math.max(held, 0);
      case FLAT -> 0;
    };
  }
}
