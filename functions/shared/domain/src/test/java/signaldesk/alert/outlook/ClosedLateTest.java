package signaldesk.alert.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static signaldesk.alert.outlook.Scene.close;
import static signaldesk.alert.outlook.Scene.open;
import static signaldesk.order.LegState.ACCEPTED;
import static signaldesk.order.LegState.FILLED;
import static signaldesk.signal.Side.BUY;
import static signaldesk.signal.Side.SELL;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.signal.Target;

/** Which closes came so late that a signal may have been told of without them. */
class ClosedLateTest {
  private static final Leg LIVE = close(1, ACCEPTED);

  @Test
  void aCloseThatFilledAfterItsSignalWasToldIsLate() {
    Scene scene = new Scene(Target.FLAT, "1").traded("1", 1, List.of(LIVE), SELL, "21000.00");

    assertEquals(List.of(), late(scene, FILLED, 15), "not late");
    assertEquals(List.of(Scene.T0.plusSeconds(16)), late(scene, FILLED, 16));
    assertEquals(List.of(), SignalFacts.closedLate(scene.facts().signal(), orders(scene)));
  }

  @Test
  void aCloseWithoutAFillAndAnEntryAreNot() {
    Scene nothing = new Scene(Target.FLAT, "1").traded("1", 1, List.of(LIVE), SELL);
    assertEquals(List.of(), late(nothing, LegState.REJECTED, 60));

    Scene entry =
        new Scene(Target.LONG, "1")
            .traded("1", 0, List.of(open(BUY, 1, ACCEPTED)), BUY, "21000.00");
    assertEquals(List.of(), late(entry, FILLED, 60));
  }

  private static List<Order> orders(Scene scene) {
    return scene.facts().orders();
  }

  /** Where its order ends so after so many seconds. */
  private static List<Instant> late(Scene scene, LegState end, int seconds) {
    Order live = orders(scene).getFirst();
    Leg leg = live.legs().getFirst().became(end, "b", "");
    Order ended = live.with(0, leg, List.of(), Scene.T0.plusSeconds(seconds));
    return SignalFacts.closedLate(scene.facts().signal(), List.of(ended));
  }
}
