package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.port.FaultyReceiver.answer;
import static signaldesk.port.FaultyReceiver.hang;
import static signaldesk.port.FaultyReceiver.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.alerts.ChatMessenger;
import signaldesk.adapter.alerts.Whop;
import signaldesk.alert.Alarm;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.port.FaultyReceiver;

/** Trades are told over HTTP to a chat that has its troubles. */
class FaultyChatTest {
  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

  private final FaultyReceiver chat = FaultyReceiver.open();
  private final TradingDesk desk = desk(Duration.ofMinutes(1));

  private TradingDesk desk(Duration answerTime) {
    return new TradingDesk(
        START,
        new ChatMessenger(
            _ -> Optional.of(chat.at("/api/webhooks/1/secret")),
            Whop.itself(),
            answerTime,
            () -> START));
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void everyAlertArrivesInOrderWhateverTheChatAnswersFirst() {
    // One hangs and is waited for so long; no other answer may be late, or more requests are made.
    TradingDesk desk = desk(Duration.ofSeconds(5));
    chat.then(answer(429, Map.of("Retry-After", "7"), ""), status(500), hang());

    trade(desk);
    desk.runUntil(START.plusSeconds(300));

    List<String> told =
        chat.requests().stream()
            .filter(FaultyReceiver.Request::taken)
            .map(FaultyReceiver.Request::body)
            .toList();
    assertEquals(3, told.size());
    assertTrue(told.get(0).contains("**LONG NQ**"), told.get(0));
    assertTrue(told.get(1).contains("**Closed LONG NQ**"), told.get(1));
    assertTrue(told.get(2).contains("**SHORT NQ**"), told.get(2));
    assertEquals(6, chat.requests().size(), "three troubles, three messages");
    assertEquals(List.of(), desk.parked);
    assertEquals(List.of(), desk.raised);
  }

  @Test
  void theChatIsLeftAloneForAsLongAsItAsks() {
    chat.then(answer(429, Map.of("Retry-After", "30"), ""));
    desk.alerts.send(List.of(new Notice("premium", "n", "hello", START)));

    desk.runUntil(START.plusSeconds(29));
    assertEquals(1, chat.requests().size());
    desk.runUntil(START.plusSeconds(40)); // and a little more, so that many do not come at once
    assertEquals(2, chat.requests().size());
  }

  @Test
  void aChannelThatIsGoneIsSwitchedOffAfterTheFirstWithOneAlarm() {
    chat.then(status(404), status(404), status(404));

    trade(desk);
    desk.runUntil(START.plusSeconds(300));

    assertEquals(1, chat.requests().size());
    assertTrue(desk.channels.off("premium").isPresent());
    assertEquals(
        List.of(Alarm.Kind.CHANNEL_OFF),
        desk.raised.stream().map(raised -> raised.alarm().kind()).toList());
    assertFalse(desk.raised.toString().contains("secret"));
    assertEquals(List.of(), desk.parked, "a channel that is off is one alarm, not two");
    assertTrue(desk.alerts.isEmpty());
  }

  @Test
  void whatAChatRefusesIsParkedAndTheNextIsTold() {
    chat.then(status(400));

    desk.alerts.send(List.<AlertMessage>of(notice("bad", START), notice("good", START)));
    desk.runUntil(START.plusSeconds(60));

    assertTrue(chat.requests().getLast().body().contains("good"));
    assertTrue(desk.channels.off("premium").isEmpty());
    assertEquals(
        List.of(Alarm.Kind.DEAD_LETTER),
        desk.raised.stream().map(raised -> raised.alarm().kind()).toList());
    assertEquals(1, desk.parked.size());
  }

  @Test
  void aTradeIsNotToldFiveMinutesLater() {
    for (int i = 0; i < 20; i++) {
      chat.then(status(503));
    }

    desk.signal("nq", "NQ1!", "buy", "go_long", "21000.00");
    desk.runUntil(START.plusSeconds(900));

    assertTrue(chat.requests().stream().noneMatch(FaultyReceiver.Request::taken));
    assertTrue(chat.requests().size() < 12, "ever rarer: " + chat.requests().size());
    assertTrue(desk.alerts.isEmpty());
  }

  @Test
  void whatNobodyCanReadHoldsNobodyUp() {
    desk.alerts.add("premium", "{\"kind\": \"of the future\"}");
    desk.alerts.send(List.of(notice("good", START)));

    desk.runUntil(START.plusSeconds(1));

    assertTrue(chat.requests().getLast().body().contains("good"));
    assertEquals(List.of("{\"kind\": \"of the future\"}"), desk.parked);
  }

  /** In, out and in the other way. */
  private static void trade(TradingDesk desk) {
    desk.signal("nq", "NQ1!", "buy", "go_long", "21000.00");
    desk.runUntil(START.plusSeconds(10));
    desk.signal("nq", "NQ1!", "sell", "exit_long", "21010.00");
    desk.runUntil(START.plusSeconds(20));
    desk.signal("nq", "NQ1!", "sell", "go_short", "21005.00");
  }

  private static Notice notice(String text, Instant at) {
    return new Notice("premium", text, text, at);
  }
}
