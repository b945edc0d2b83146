package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryMessenger;
import signaldesk.adapter.sqs.AlertJson;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.desk.Channel;
import signaldesk.port.Messenger.Delivery;

/** How often a text is sent to a chat that does not say that it has it, and what comes then. */
class DeliveringTest {
  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");
  private static final Delivery NO_ANSWER = new Delivery.NotNow("no answer in time", null, true);
  private static final Delivery BROKEN = new Delivery.NotNow("HTTP 500", null, false);

  private final MemoryMessenger chats = new MemoryMessenger();
  private final TradingDesk desk = new TradingDesk(START, chats);

  @Test
  void aChatThatHangsIsSentANoticeFourTimesAndThenItIsPutAside() {
    for (int i = 0; i < 4; i++) {
      chats.nextAndShown("premium", NO_ANSWER);
    }
    desk.alerts.send(List.of(notice("premium", "hello"), notice("premium", "next")));
    desk.runUntil(START.plusSeconds(240));

    assertEquals(List.of("hello", "hello", "hello", "hello", "next"), chats.shown("premium"));
    assertEquals(List.of(AlertJson.write(notice("premium", "hello"))), desk.parked);
    assertTrue(desk.alerts.isEmpty());

    desk.alerts.add("premium", desk.parked.getFirst());
    desk.runUntil(START.plusSeconds(300));
    assertEquals("hello", chats.shown("premium").getLast());
  }

  @Test
  void aTradeIsSentFourTimesOverAMinuteAndMoreAndIsDroppedThen() {
    for (int i = 0; i < 4; i++) {
      chats.nextAndShown("premium", NO_ANSWER);
    }
    desk.signal("nq", "NQ1!", "buy", "go_long", "21000.00");
    desk.runUntil(START.plusSeconds(10)); // told after 3 s, and once more 2 s later
    assertEquals(2, chats.shown("premium").size());
    desk.runUntil(START.plusSeconds(30)); // 15 s later
    assertEquals(3, chats.shown("premium").size());
    desk.runUntil(START.plusSeconds(75));
    assertEquals(3, chats.shown("premium").size());
    desk.runUntil(START.plusSeconds(240)); // 60 s later, and a quarter at most
    assertEquals(4, chats.shown("premium").size());

    assertEquals(List.of(), desk.parked);
    assertTrue(desk.alerts.isEmpty());
  }

  @Test
  void aChatThatHangsThreeTimesIsToldAllTheSame() {
    for (int i = 0; i < 3; i++) {
      chats.next("premium", NO_ANSWER);
    }
    desk.alerts.send(List.of(notice("premium", "hello")));
    desk.runUntil(START.plusSeconds(240));

    assertEquals(List.of("hello"), chats.shown("premium"));
  }

  @Test
  void aWriteWhoseAnswerWasLostIsNoAttempt() {
    desk.marks.answersLost(2);
    desk.alerts.send(List.of(notice("premium", "hello")));
    desk.runUntil(START.plusSeconds(60));

    assertEquals(List.of("hello"), chats.shown("premium"));
    assertEquals(1, desk.marks.all().getFirst().tries());
  }

  @Test
  void whatAChatNeverTakesMakesWayForTheNextAndCanBeBroughtBack() {
    desk.channels.put(new Channel("members", Channel.Kind.WHOP, "feed_1", List.of(), true));
    for (int i = 0; i < 30; i++) {
      chats.next("members", i % 2 == 0 ? NO_ANSWER : BROKEN);
    }
    Notice stuck = notice("members", "stuck");
    desk.alerts.send(List.of(stuck, notice("members", "next")));
    desk.runUntil(START.plusSeconds(3600));

    assertEquals(List.of("next"), chats.shown("members"), "within the hour");
    assertEquals(List.of(AlertJson.write(stuck)), desk.parked);

    desk.alerts.add("members", desk.parked.getFirst());
    desk.runUntil(START.plusSeconds(3700));
    assertEquals(List.of("next", "stuck"), chats.shown("members"));
  }

  @Test
  void theNoticeThatFoundItsChannelGoneIsToldWhenTheChannelIsBack() {
    chats.next("premium", new Delivery.Refused("HTTP 404", true));
    desk.alerts.send(List.of(notice("premium", "trouble")));
    desk.runUntil(START.plusSeconds(60));
    assertEquals(List.of(), chats.shown("premium"));

    // The next day: its beginning is long past what a notice may be late by, its message is not.
    Instant back = START.plusSeconds(86_400);
    desk.runUntil(back);
    desk.channels.turnOn("premium");
    Notice again = new Notice("premium", "trouble", "trouble", back);
    desk.alerts.add("premium", AlertJson.write(again)); // as the bell does
    desk.runUntil(back.plusSeconds(60));
    assertEquals(List.of("trouble"), chats.shown("premium"));
  }

  @Test
  void anEmptyTextIsNotSent() {
    desk.alerts.send(List.of(notice("premium", " \n ")));
    desk.runUntil(START.plusSeconds(10));

    assertEquals(List.of(), chats.shown("premium"));
    assertEquals(List.of(), desk.parked);
    assertTrue(desk.alerts.isEmpty());
  }

  private static Notice notice(String channel, String text) {
    return new Notice(channel, text, text, START);
  }
}
