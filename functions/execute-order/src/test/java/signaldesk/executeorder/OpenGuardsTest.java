package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Switch;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** What is looked at right before an entry is sent. */
class OpenGuardsTest {
  private final Bench bench = new Bench();

  @Test
  void aHaltBetweenClaimAndCallStopsTheEntry() {
    OrderRequest entry = bench.signal(Target.LONG);
    Ports halted =
        bench.meanwhile(() ->
            bench.switches.turnOn(new Switch("OWNER#owner-1", Switch.Mode.HALT, "stop", Bench.T0)));

    bench.deliver(entry, 1, halted);

    assertEquals(OrderState.DENIED, bench.state(entry));
    bench.assertTaken(0, "nothing sent");
  }

  @Test
  void aDeadlineThatPassesBetweenClaimAndCallExpiresTheEntry() {
    OrderRequest entry = bench.signal(Target.LONG);
    bench.time.pause(Duration.ofSeconds(55));
    Ports slow = bench.meanwhile(() -> bench.time.pause(Duration.ofSeconds(6)));

    bench.deliver(entry, 1, slow);

    assertEquals(OrderState.EXPIRED, bench.state(entry));
    bench.assertTaken(0, "nothing sent");
  }

  @Test
  void aHaltWhileTheVenueLogsInStopsTheEntry() {
    OrderRequest entry = bench.signal(Target.LONG);
    bench.broker.beforeOpen =
        () -> {
          bench.time.pause(Duration.ofSeconds(3));
          bench.switches.turnOn(new Switch("DESK", Switch.Mode.HALT, "stop", Bench.T0));
        };

    bench.deliver(entry);

    assertEquals(OrderState.DENIED, bench.state(entry));
    bench.assertTaken(0, "nothing sent");
  }

  @Test
  void aDeadlineThatPassesWhileTheVenueLogsInExpiresTheEntry() {
    OrderRequest entry = bench.signal(Target.LONG);
    bench.time.pause(Duration.ofSeconds(59));
    bench.broker.beforeOpen = () -> bench.time.pause(Duration.ofMillis(1_500));

    bench.deliver(entry);

    assertEquals(OrderState.EXPIRED, bench.state(entry));
    bench.assertTaken(0, "nothing sent");
  }

  @Test
  void aLeaseThatDoesNotCoverTheCallSendsNothing() {
    OrderRequest entry = bench.signal(Target.LONG);
    Ports slow = bench.meanwhile(() -> bench.time.pause(Duration.ofSeconds(24)));

    assertInstanceOf(Result.ComeBack.class, bench.deliver(entry, 1, slow));

    bench.assertTaken(0, "4 s are left, the call may take 5 s");
    Order order = bench.order(entry);
    assertEquals(OrderState.CLAIMED, order.state());
    assertTrue(order.free(), "surely not sent, so the next run may go on at once");
    bench.run(entry);
    assertEquals(OrderState.FILLED, bench.state(entry));
    bench.assertTaken(1, "one order");
  }

  @Test
  void aBrokerThatCannotBeReadDecidesNothing() {
    bench.broker.down = true;
    OrderRequest entry = bench.signal(Target.LONG);

    assertInstanceOf(Result.ComeBack.class, bench.deliver(entry));

    assertTrue(bench.orders.all().isEmpty());
    bench.run(entry);
    assertEquals(OrderState.EXPIRED, bench.state(entry));
  }

  /** Whichever call of the run that sees the close filled dies with it. */
  @Test
  void aRunThatDiedLongAfterTheDeadlineSentNoEntry() {
    int point = 0;
    boolean died = true;
    for (; died; point++) {
      Bench slow = new Bench();
      slow.broker.hold(Bench.ACCOUNT, FaultyBroker.FRONT, 2);
      slow.time.pause(Duration.ofMinutes(10));
      slow.broker.filling(new FaultyBroker.Filling(0, Duration.ofSeconds(102), false));
      OrderRequest reversal = slow.signal(Target.SHORT);
      slow.deliver(reversal);
      slow.time.pause(Duration.ofSeconds(105));
      try {
        slow.deliver(reversal, 2, Crashes.at(point, slow.ports()));
        died = false;
      } catch (Crashes.Crash e) {
        slow.time.pause(Duration.ofSeconds(31));
      }

      slow.run(reversal);

      assertEquals(OrderState.EXPIRED, slow.state(reversal), "dead at " + point);
      assertEquals(List.of(), slow.switches.thrown(), "dead at " + point);
      assertEquals(0, slow.broker.held(Bench.ACCOUNT));
    }
    assertTrue(point > 5, "only %d points".formatted(point));
  }
}
