package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** The same message in several hands at once. */
class ConcurrencyTest {
  @RepeatedTest(50)
  void fourDeliveriesAtOnceAreOneOrder() throws Exception {
    Bench bench = new Bench();
    bench.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, 1);
    OrderRequest reversal = bench.signal(Target.SHORT);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Result>> deliveries =
          Stream.<Callable<Result>>generate(() -> () -> bench.deliver(reversal)).limit(4).toList();
      for (var delivery : workers.invokeAll(deliveries)) {
        delivery.get();
      }
    }

    bench.run(reversal);

    assertEquals(OrderState.FILLED, bench.state(reversal));
    assertEquals(-2, bench.broker.held(Bench.ACCOUNT));
    bench.assertTaken(3, "by hand, close, open");
    assertEquals(2, bench.order(reversal).fills().size());
  }

  @Test
  void aLeaseKeepsOtherRunsAwayUntilItEnds() {
    Bench bench = new Bench();
    OrderRequest entry = bench.signal(Target.LONG);
    try {
      bench.deliver(entry, 1, Crashes.at(2 * 5, bench.ports())); // claimed, not yet sent
    } catch (Crashes.Crash e) {
      bench.time.pause(Duration.ofSeconds(27));
    }

    Result.ComeBack wait = assertInstanceOf(Result.ComeBack.class, bench.deliver(entry));
    // 28 s of budget and 2 s between clocks, 27 of them gone
    assertEquals(Duration.ofSeconds(3), wait.pause());
    bench.assertTaken(0, "nothing sent");

    bench.time.pause(wait.pause());
    bench.deliver(entry);
    assertEquals(OrderState.FILLED, bench.state(entry));
    bench.assertTaken(1, "one order");
  }

  @Test
  void aRunThatWasOvertakenWritesNothing() {
    Bench bench = new Bench();
    OrderRequest entry = bench.signal(Target.LONG);
    // While this run sleeps past its lease after the claim, another one finishes the order.
    Ports slow =
        bench.meanwhile(() -> {
          bench.time.pause(Duration.ofSeconds(31));
          bench.deliver(entry);
        });

    Result result = bench.deliver(entry, 1, slow);

    assertInstanceOf(Result.EndedBefore.class, result);
    Order order = bench.order(entry);
    assertEquals(OrderState.FILLED, order.state());
    bench.assertHeldAndBooked(2, "once");
    bench.assertTaken(1, "one order");
  }
}
