package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryMessenger;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.desk.Channel;
import signaldesk.port.Messenger;

/** What the function does with its time, and with what fails. */
class HandlerTest {
  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

  private final MemoryMessenger chats = new MemoryMessenger();
  private final TradingDesk desk = new TradingDesk(START, chats);

  @Test
  void aNoticeThatWaitedLongIsNotGivenUpAtItsFirstFailure() {
    desk.alerts.send(List.of(notice("hello")));
    desk.time.at(START.plusSeconds(600)); // behind others, or behind a chat that was away
    desk.marks.faults().once("find", new IllegalStateException("throttled"));
    desk.runUntil(START.plusSeconds(660));

    assertEquals(List.of(), desk.parked);
    assertEquals(List.of("hello"), chats.shown("premium"));
  }

  @Test
  void aNoticeThatFailsForFiveMinutesIsGivenUpAndTheNextHasItsTurn() {
    desk.marks
        .faults()
        .on(
            "find",
            () -> {
              throw new IllegalStateException("unreadable");
            });
    desk.alerts.send(List.of(notice("hello"), notice("next")));
    desk.runUntil(START.plusSeconds(299));
    assertEquals(0, desk.parked.size());
    desk.runUntil(START.plusSeconds(310));
    assertEquals(1, desk.parked.size());

    desk.marks.faults().none();
    desk.runUntil(START.plusSeconds(340));
    assertEquals(List.of("next"), chats.shown("premium"));
  }

  @Test
  void noSendIsBegunThatTheTimeLeftDoesNotCover() {
    List<String> begun = new ArrayList<>();
    Messenger slow =
        new Messenger() {
          @Override
          public Delivery send(Channel channel, String id, String text) {
            begun.add(text);
            desk.time.pause(Duration.ofSeconds(4));
            return new Delivery.Sent();
          }

          @Override
          public boolean deduplicates(Channel channel) {
            return false;
          }
        };
    for (int i = 0; i < 10; i++) {
      desk.alerts.send(List.of(notice("n" + i)));
    }
    SendAlertHandler handler = desk.handler(slow, desk.alerts);

    desk.alerts.deliver(handler);
    assertEquals(List.of("n0", "n1", "n2", "n3"), begun, "16 s, and 14 s left");
    desk.alerts.deliver(handler);
    desk.alerts.deliver(handler);
    assertEquals(10, begun.size());
  }

  private static Notice notice(String text) {
    return new Notice("premium", text, text, START);
  }
}
