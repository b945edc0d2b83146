package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/**
 * The process dies before or after every single call to the outside, once and twice, and the
 * message comes back when its lease has run out: one order at the broker, every fill booked (I1).
 */
class CrashTest {
  /** More than a lease lasts; once within the deadline of an entry, once past it. */
  private static final List<Duration> AWAY = List.of(Duration.ofSeconds(31), Duration.ofMinutes(3));

  /** What an order can be about, and what it comes to. */
  enum Scenario {
    ENTRY(0, Target.LONG, 2, 1),
    TOP_UP(1, Target.LONG, 2, 1),
    EXIT(2, Target.NOT_LONG, 0, 1),
    REVERSAL(2, Target.SHORT, -2, 2),
    UNCHANGED(2, Target.LONG, 2, 0);

    final long before;
    final Target target;
    final long after;
    final int sends;

    Scenario(long before, Target target, long after, int sends) {
      this.before = before;
      this.target = target;
      this.after = after;
      this.sends = sends;
    }

    /** Whether the venue may hold this in the end, when an entry may have expired in between. */
    boolean endsWith(long held, boolean late) {
      return held == after || (late && target.isEntry() && (held == before || held == 0));
    }
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void dyingOnceLeavesOneOrder(Scenario scenario) {
    int points = 0;
    for (Duration away : AWAY) {
      for (int point = 0; play(scenario, away, point); point++) {
        points++;
      }
    }
    assertTrue(points > 10, "only %d points".formatted(points));
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void dyingTwiceLeavesOneOrder(Scenario scenario) {
    for (Duration away : AWAY) {
      for (int first = 0; play(scenario, away, first); first++) {
        for (int second = 0; play(scenario, away, first, second); second++) {}
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void dyingAtABrokerThatShowsThingsLateLeavesOneOrder(Scenario scenario) {
    for (int first = 0; playLate(scenario, first); first++) {
      for (int second = 0; playLate(scenario, first, second); second++) {}
    }
  }

  private static boolean playLate(Scenario scenario, int... points) {
    Bench bench = new Bench();
    bench.broker.settleTime = Duration.ofSeconds(2);
    bench.broker.filling(
        new FaultyBroker.Filling(1, Duration.ofSeconds(3), false),
        new FaultyBroker.Filling(0, Duration.ofSeconds(5), false));
    return play(bench, scenario, AWAY.getFirst(), points);
  }

  private static boolean play(Scenario scenario, Duration away, int... points) {
    return play(new Bench(), scenario, away, points);
  }

  /** Plays a scenario with deaths at these points; false if the last point was never reached. */
  private static boolean play(Bench bench, Scenario scenario, Duration away, int... points) {
    if (scenario.before != 0) {
      bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, scenario.before);
      bench.time.pause(Duration.ofMinutes(10));
    }
    OrderRequest request = bench.signal(scenario.target);
    int count = 1;
    boolean died = false;
    for (int point : points) {
      died = false;
      try {
        bench.deliver(request, count++, Crashes.at(point, bench.ports()));
      } catch (Crashes.Crash e) {
        died = true;
      }
      bench.time.pause(away);
    }
    String context = "%s, dead at %s for %s".formatted(scenario, list(points), away);
    Result result = bench.run(request);

    assertTrue(
        result instanceof Result.Ended || result instanceof Result.EndedBefore, context + result);
    Bench.assertEnded(bench.order(request), context);
    bench.time.pause(Duration.ofMinutes(1));
    boolean late = away.compareTo(Duration.ofSeconds(60)) > 0 || points.length > 1;
    long held = bench.broker.held(Bench.ACCOUNT);
    assertTrue(scenario.endsWith(held, late), context + ": holds " + held);
    int byHand = scenario.before == 0 ? 0 : 1;
    int taken = bench.broker.all(Bench.ACCOUNT).size() - byHand;
    assertTrue(taken <= scenario.sends, context + ": " + bench.broker.all(Bench.ACCOUNT));
    assertEquals(
        bench.broker.fills(Bench.ACCOUNT).size() - byHand,
        bench.order(request).fills().size(),
        context + ": booked");
    if (bench.state(request) == OrderState.FILLED) {
      assertEquals(scenario.after, held, context);
    }
    return died;
  }

  private static List<Integer> list(int... points) {
    return Arrays.stream(points).boxed().toList();
  }
}
