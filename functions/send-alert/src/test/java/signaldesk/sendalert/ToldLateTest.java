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
import signaldesk.order.Order;
import signaldesk.order.OrderState;

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
    first("Exit of NQ not filled", State.SENT);
    late();
    late();

    List<String> shown = chats.shown("premium");
    assertEquals(3, shown.size(), shown.toString());
    assertEquals(
        "⏱️ Later news of the signal of 2026-11-23 15:01:00 UTC:\n" + told.text(), shown.getLast());
    assertTrue(told.text().startsWith("✅ **Closed LONG NQ**"), told.text());
  }

  @Test
  void whatWasDroppedWasNotTold() {
    trade();
    first(closing().text(), State.DROPPED);
    late();

    assertEquals(3, chats.shown("premium").size());
  }

  @Test
  void aFurtherCloseIsNewsOnlyIfItSaysSomethingElse() {
    trade();
    Mark told = closing();
    Instant earlier = EXIT.plusSeconds(20);
    endsLate(earlier);
    Mark late =
        Mark.first(
            "premium",
            message(earlier).id(),
            "⏱️ Later news of the signal of 2026-11-23 15:01:00 UTC:\n" + told.text(),
            earlier);
    assertTrue(desk.marks.put(late.sent(earlier), null));
    first("Exit of NQ not filled", State.SENT);
    late();
    assertEquals(2, chats.shown("premium").size());

    Mark other = new Mark(late.channel(), late.id(), "1 of 2", earlier, State.SENT, 1, 0, earlier);
    assertTrue(desk.marks.put(other, late.sent(earlier)));
    late();
    assertEquals(3, chats.shown("premium").size());
  }

  /** What stands of the first telling. */
  private void first(String text, State state) {
    Mark told = closing();
    Mark otherwise =
        new Mark(told.channel(), told.id(), text, told.since(), state, 1, 0, told.sentAt());
    assertTrue(desk.marks.put(otherwise, told));
  }

  /** One of the exit's orders was changed once more then. */
  private void endsLate(Instant at) {
    Order closed =
        desk.orders.all().stream()
            .filter(order -> order.request().signalId().equals(signalId()))
            .filter(order -> !order.fills().isEmpty())
            .findFirst()
            .orElseThrow();
    Order late =
        new Order(
            closed.request(),
            closed.ownerId(),
            closed.symbol(),
            closed.state(),
            closed.reason(),
            closed.held(),
            closed.legs(),
            closed.fills(),
            List.of(new Order.Change(OrderState.FILLED, at)),
            closed.leaseUntil(),
            closed.version() + 1);
    assertTrue(desk.orders.update(late));
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
    desk.alerts.add("premium", AlertJson.write(message(EXIT.plusSeconds(40))));
    desk.runUntil(desk.time.instant().plusSeconds(30));
  }

  private LateClose message(Instant at) {
    return new LateClose("premium", signalId(), EXIT, at);
  }

  private String signalId() {
    return closing().id().split("#", -1)[1];
  }

  private Mark closing() {
    return desk.marks.all().stream()
        .filter(mark -> !mark.id().contains("#late#"))
        .max((one, other) -> one.since().compareTo(other.since()))
        .orElseThrow();
  }
}
