package signaldesk.adapter.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.port.FaultyReceiver.answer;
import static signaldesk.port.FaultyReceiver.drop;
import static signaldesk.port.FaultyReceiver.halfAnAnswer;
import static signaldesk.port.FaultyReceiver.hang;
import static signaldesk.port.FaultyReceiver.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Channel;
import signaldesk.port.FaultyReceiver;
import signaldesk.port.FaultyReceiver.Answer;
import signaldesk.port.FaultyReceiver.Request;
import signaldesk.port.Messenger;
import signaldesk.port.Messenger.Delivery;

/** What becomes of a text, by what the chat answers, or does not. */
class ChatAnswersTest {
  private static final Channel WEBHOOK =
      new Channel("operator", Channel.Kind.WEBHOOK, null, List.of(), true);
  private static final Delivery SENT = new Delivery.Sent();
  private static final String PATH = "/api/webhooks/1/hook-secret";

  private final FaultyReceiver chat = FaultyReceiver.open();
  private String address = chat.at(PATH);
  private Instant now = Instant.parse("2026-11-23T15:30:00Z");
  private final Messenger messenger = messenger(Duration.ofMinutes(1));

  private Messenger messenger(Duration answerTime) {
    return new ChatMessenger(
        _ -> Optional.of(address),
        new Whop(URI.create(chat.at("/api/v1")), "2026-06-09"),
        answerTime,
        () -> now);
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void everyAnswerHasItsClass() {
    Map<Integer, Delivery> classes = new HashMap<>();
    for (int status : List.of(200, 201, 204)) {
      classes.put(status, SENT);
    }
    for (int status : List.of(408, 409, 429, 500, 503)) {
      classes.put(status, new Delivery.NotNow("HTTP " + status, null, false));
    }
    for (int status : List.of(502, 504, 520, 524)) { // said by what stands before the chat
      classes.put(status, new Delivery.NotNow("HTTP " + status, null, true));
    }
    for (int status : List.of(301, 302, 307, 308, 400, 405, 413, 418, 422)) {
      classes.put(status, new Delivery.Refused("HTTP " + status, false));
    }
    for (int status : List.of(401, 403, 404)) {
      classes.put(status, new Delivery.Refused("HTTP " + status, true));
    }
    classes.forEach((status, expected) -> {
      chat.then(answer(status, Map.of("Location", chat.at("/elsewhere")), ""));
      assertEquals(expected, messenger.send(WEBHOOK, "1", "hi"), "HTTP " + status);
    });
    assertTrue(chat.requests().stream().allMatch(it -> it.path().equals(PATH)));
  }

  @Test
  void theChatSaysHowLongItWantsToBeLeftAlone() {
    chat.then(
        answer(429, Map.of("Retry-After", "2"), "{\"retry_after\": 9}"),
        answer(429, Map.of(), "{\"message\":\"slow\",\"a\":{\"b\":[1]},\"retry_after\":0.25}"),
        answer(429, Map.of("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT"), "no JSON"),
        answer(429, Map.of(), "{\"retry_after\": 1e999999999}"));

    List<Duration> pauses = List.of(Duration.ofSeconds(2), Duration.ofMillis(250));
    for (Duration pause : pauses) {
      assertEquals(
          new Delivery.NotNow("HTTP 429", pause, false), messenger.send(WEBHOOK, "1", "hi"));
    }
    Delivery unsaid = new Delivery.NotNow("HTTP 429", null, false);
    assertEquals(unsaid, messenger.send(WEBHOOK, "1", "hi"));
    assertEquals(unsaid, messenger.send(WEBHOOK, "1", "hi"));
  }

  @Test
  void withoutAnAnswerItMayHaveBeenSent() {
    Messenger hurried = messenger(Duration.ofSeconds(2));
    for (Answer none : List.of(hang(), halfAnAnswer())) {
      int before = chat.requests().size();
      chat.then(none);
      assertEquals(
          new Delivery.NotNow("no answer in time", null, true), hurried.send(WEBHOOK, "1", "hi"));
      // A busy machine may let it come through only now; the next answer is for the next request.
      chat.await(before + 1);
    }

    chat.then(drop());
    assertEquals(
        new Delivery.NotNow("the connection broke", null, true),
        messenger.send(WEBHOOK, "1", "hi"));
    assertEquals(SENT, messenger.send(WEBHOOK, "1", "hi"));
  }

  @Test
  void withoutAConnectionItWasSurelyNotSent() {
    String closed;
    try (FaultyReceiver other = FaultyReceiver.open()) {
      closed = other.at("/x");
    }
    address = closed;

    assertEquals(
        new Delivery.NotNow("no connection", null, false), messenger.send(WEBHOOK, "1", "hi"));
  }

  @Test
  void aConnectionIsUsedAgainButNotAfterALongRest() {
    for (int i = 0; i < 4; i++) {
      chat.then(i % 2 == 0 ? status(204) : answer(200, Map.of(), "{\"id\":\"1\"}"));
      messenger.send(WEBHOOK, "id-" + i, "hi");
    }
    now = now.plusSeconds(21);
    messenger.send(WEBHOOK, "id-4", "hi");

    List<Integer> ports = chat.requests().stream().map(Request::port).toList();
    assertEquals(1, ports.subList(0, 4).stream().distinct().count(), ports.toString());
    assertNotEquals(ports.get(3), ports.get(4));
  }

  @Test
  void aLongAnswerIsReadNoFurtherThanNeeded() {
    chat.then(answer(200, Map.of(), "x".repeat(1_000_000)));

    assertEquals(SENT, messenger.send(WEBHOOK, "1", "hi"));
    assertEquals(SENT, messenger.send(WEBHOOK, "2", "hi"));
  }
}
