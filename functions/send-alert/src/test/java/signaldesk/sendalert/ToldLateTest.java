package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryMessenger;
import signaldesk.adapter.sqs.AlertJson;
import signaldesk.alert.AlertMessage.LateClose;
import signaldesk.alert.Mark;
import signaldesk.alert.Mark.State;

/** What a channel is told of a signal for the second time. */
class ToldLateTest {
  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");
  private static final Instant EXIT = START.plusSeconds(60);

  private final MemoryMessenger chats = new MemoryMessenger();
  private final TradingDesk desk = new TradingDesk(START, chats);

  @Test
  void whatSaysNothingElseIsNotToldAgain() {
    trade();
    late();

    assertEquals(2, chats.shown("premium").size());
  }

  @Test
  void aCloseThatWasToldAsNoneIsToldOnceMore() {
    trade();
    Mark told = closing();
    Mark otherwise =
        new Mark(
            told.channel(),
            told.id(),
            "Exit of NQ not filled",
            told.since(),
            State.SENT,
            1,
            0,
            told.sentAt());
    assertTrue(desk.marks.put(otherwise, told));
    late();
    late();

    List<String> shown = chats.shown("premium");
    assertEquals(3, shown.size(), shown.toString());
    assertEquals(
        "⏱️ Later news of the signal of 2026-11-23 15:01:00 UTC:\n" + told.text(), shown.getLast());
    assertTrue(told.text().startsWith("✅ **Closed LONG NQ**"), told.text());
  }

  private void trade() {
    desk.signal("nq", "NQ1!", "buy", "go_long", "21000.00");
    desk.runUntil(EXIT);
    desk.signal("nq", "NQ1!", "sell", "exit_long", "21010.00");
    desk.runUntil(EXIT.plusSeconds(60));
    assertEquals(2, chats.shown("premium").size());
  }

  /** As a look queues it; the queue may have forgotten that it had it. */
  private void late() {
    String signalId = closing().id().split("#", -1)[1];
    LateClose late = new LateClose("premium", signalId, EXIT, EXIT.plusSeconds(40));
    desk.alerts.add("premium", AlertJson.write(late));
    desk.runUntil(desk.time.instant().plusSeconds(30));
  }

  private Mark closing() {
    return desk.marks.all().stream()
        .filter(mark -> !mark.id().endsWith("#late"))
        .max((one, other) -> one.since().compareTo(other.since()))
        .orElseThrow();
  }
}
