package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import signaldesk.alert.AlertMessage;
import signaldesk.port.NotQueued;

/** Channels are told of what is accepted, and the answer never hangs on that. */
class TellingTest {
  private final TestDesk desk = new TestDesk();

  @Test
  void everyChannelOfTheSymbolIsToldAfterTheOrdersAreQueued() {
    desk.hooks.put(TestDesk.toldTo(Map.of("NQ1!", List.of("other", "premium"))));

    desk.post(Alert.entry());
    desk.post(Alert.entry());
    desk.clock.pass(Duration.ofSeconds(1));
    desk.post(Alert.entry().with("symbol", "\"XAUUSD\""));

    String signalId = desk.queue.messages().getFirst().signalId();
    assertEquals(
        List.of(
            new AlertMessage.OfSignal("other", signalId),
            new AlertMessage.OfSignal("premium", signalId)),
        desk.alerts.messages(),
        "once, and gold to nobody");
  }

  @Test
  void anAlertQueueThatFailsChangesNothing() {
    desk.hooks.put(TestDesk.toldTo(Map.of("NQ1!", List.of("premium"))));
    desk.alerts
        .faults()
        .on(
            "send",
            () -> {
              throw new NotQueued("away");
            });

    assertEquals(202, desk.post(Alert.entry()).status());
    assertEquals(3, desk.queue.messages().size());
    assertTrue(desk.signal().queued());
  }

  @Test
  void anAlertQueueThatHangsHoldsTheAnswerUpForLessThanASecond() {
    CountDownLatch never = new CountDownLatch(1);
    desk.hooks.put(TestDesk.toldTo(Map.of("NQ1!", List.of("premium"))));
    desk.alerts.faults().on("send", () -> Together.hang(never));

    long before = System.nanoTime();
    assertEquals(202, desk.post(Alert.entry()).status());

    assertTrue(System.nanoTime() - before < Duration.ofSeconds(30).toNanos(), "not for ever");
    assertTrue(Aside.PATIENCE.compareTo(Duration.ofSeconds(1)) < 0);
    assertEquals(3, desk.queue.messages().size(), "the orders were there before");
    assertTrue(desk.signal().queued());
  }

  @Test
  void whatIsDoneOnceAllOrdersAreQueuedWaitsForNoAlert() {
    CountDownLatch marked = new CountDownLatch(1);
    desk.hooks.put(TestDesk.toldTo(Map.of("NQ1!", List.of("premium"))));
    desk.signals.faults().on("markQueued", marked::countDown);
    desk.alerts.faults().on("send", () -> Together.hang(marked));

    desk.post(Alert.entry());

    assertEquals(1, desk.alerts.messages().size(), "it was queued after the signal was marked");
  }
}
