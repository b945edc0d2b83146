package signaldesk.adapter.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static signaldesk.port.FaultyReceiver.answer;
import static signaldesk.port.FaultyReceiver.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Channel;
import signaldesk.port.FaultyReceiver;
import signaldesk.port.FaultyReceiver.Request;
import signaldesk.port.Messenger;
import signaldesk.port.Messenger.Delivery;
import signaldesk.port.MessengerContract;

class ChatMessengerTest extends MessengerContract {
  private static final Delivery SENT = new Delivery.Sent();
  private static final String PATH = "/api/webhooks/1/hook-secret";

  private final FaultyReceiver chat = FaultyReceiver.open();
  private final Map<String, String> secrets = new HashMap<>();
  private Instant now = Instant.parse("2026-11-23T15:30:00Z");
  private final Messenger messenger = messenger(Duration.ofMinutes(1));

  ChatMessengerTest() {
    secrets.put(WHOP.secretName(), "key-secret");
    secrets.put(WEBHOOK.secretName(), chat.at(PATH));
  }

  private Messenger messenger(Duration answerTime) {
    return new ChatMessenger(
        name -> Optional.ofNullable(secrets.get(name)),
        new Whop(URI.create(chat.at("/api/v1")), "2026-06-09"),
        answerTime,
        () -> now);
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Override
  protected Messenger messenger() {
    return messenger;
  }

  @Override
  protected void next(Channel channel, Delivery delivery) {
    chat.then(
        switch (delivery) {
          case Delivery.Sent _ -> status(200);
          case Delivery.NotNow busy when busy.after() != null ->
              answer(429, Map.of("Retry-After", "1.5"), "");
          case Delivery.NotNow _ -> status(500);
          case Delivery.Refused refused -> status(refused.channelGone() ? 404 : 400);
        });
  }

  /** What was taken; by idempotency key where there is one, as Whop does. */
  @Override
  protected List<String> shown(Channel channel) {
    String path = channel.equals(WHOP) ? "/api/v1/messages" : PATH;
    Map<String, String> byKey = new LinkedHashMap<>();
    for (Request request : chat.requests()) {
      if (request.taken() && request.path().equals(path)) {
        String key = request.headers().getFirst("Idempotency-Key");
        byKey.putIfAbsent(key == null ? "#" + byKey.size() : key, Bodies.content(request.body()));
      }
    }
    return List.copyOf(byKey.values());
  }

  @Test
  void whopIsAskedAsItsReferenceSays() {
    assertEquals(SENT, messenger.send(WHOP, "signal#opened", "a \"text\"\n@everyone"));

    Request request = chat.requests().getFirst();
    assertEquals("POST", request.method());
    assertEquals("/api/v1/messages", request.path());
    assertEquals("Bearer key-secret", request.headers().getFirst("Authorization"));
    assertEquals("2026-06-09", request.headers().getFirst("Api-Version-Date"));
    assertEquals("application/json", request.headers().getFirst("Content-Type"));
    assertEquals(64, request.headers().getFirst("Idempotency-Key").length());
    assertEquals(
        "{\"channel_id\":\"feed_1\",\"content\":\"a \\\"text\\\"\\n@\u200beveryone\"}",
        request.body());
  }

  @Test
  void theSameAlertHasTheSameKeyOnOneChannelOnly() {
    var other = new Channel("other", WHOP.kind(), "feed_1", List.of(), false);
    secrets.put(other.secretName(), "key-secret");
    messenger.send(WHOP, "1", "x");
    messenger.send(WHOP, "1", "x");
    messenger.send(WHOP, "2", "x");
    messenger.send(other, "1", "x");

    List<String> keys =
        chat.requests().stream().map(it -> it.headers().getFirst("Idempotency-Key")).toList();
    assertEquals(keys.get(0), keys.get(1));
    assertEquals(3, Map.copyOf(counted(keys)).size());
  }

  @Test
  void whatWasRefusedForADayIsShownOnceWhenTheCauseIsMended() {
    chat.then(status(403));
    assertEquals(new Delivery.Refused("HTTP 403", true), messenger.send(WHOP, "1", "trouble"));

    // The permission is given, the channel is on again; and the function dies once after sending.
    assertEquals(SENT, messenger.send(WHOP, "1", "trouble"));
    assertEquals(SENT, messenger.send(WHOP, "1", "trouble"));

    assertEquals(List.of("trouble"), shown(WHOP));
    assertEquals(
        List.of(403, 403, 204, 403, 204), chat.requests().stream().map(Request::status).toList());
  }

  @Test
  void aChannelThatPointsToAnotherChatIsNotHeldAgainstTheFirst() {
    chat.then(status(404));
    messenger.send(WHOP, "1", "trouble");

    var mended = new Channel("premium", WHOP.kind(), "feed_2", List.of("NQ1!"), false);
    assertEquals(SENT, messenger.send(mended, "1", "trouble"));
  }

  private static Map<String, Integer> counted(List<String> keys) {
    Map<String, Integer> counted = new HashMap<>();
    keys.forEach(key -> counted.merge(key, 1, Integer::sum));
    return counted;
  }

  @Test
  void aWebhookWaitsForTheMessageToBeSavedAndMayPingNobody() {
    assertEquals(SENT, messenger.send(WEBHOOK, "1", "hi @everyone <@&1>"));

    Request request = chat.requests().getFirst();
    assertEquals(PATH, request.path());
    assertEquals("wait=true", request.query());
    assertFalse(request.headers().containsKey("Authorization"));
    assertEquals(
        "{\"content\":\"hi @\u200beveryone <@\u200b&1>\",\"allowed_mentions\":{\"parse\":[]}}",
        request.body());
  }

  @Test
  void anAddressKeepsItsOwnQuery() {
    secrets.put(WEBHOOK.secretName(), chat.at(PATH + "?thread_id=7&wait=false"));

    messenger.send(WEBHOOK, "1", "hi");

    assertEquals("thread_id=7&wait=true", chat.requests().getFirst().query());
  }

  @Test
  void aSecretIsReadAgainAfterAWhileAndAtOnceWhereItIsRefused() {
    messenger.send(WHOP, "1", "x");
    secrets.put(WHOP.secretName(), "new-key");
    messenger.send(WHOP, "2", "x");
    chat.then(status(401));
    assertEquals(SENT, messenger.send(WHOP, "3", "x"));
    secrets.put(WHOP.secretName(), "newest-key");
    now = now.plus(Duration.ofMinutes(5));
    messenger.send(WHOP, "4", "x");

    // The new key is first told what the old one was: the refusal is kept under that alert's id.
    assertEquals(
        List.of("key-secret", "key-secret", "key-secret", "new-key", "new-key", "newest-key"),
        chat.requests().stream()
            .map(it -> it.headers().getFirst("Authorization").substring("Bearer ".length()))
            .toList());
  }

  @Test
  void aMissingOrMalformedSecretIsNamedByItsNameOnly() {
    secrets.clear();
    assertEquals(
        new Delivery.Refused("there is no secret /signaldesk/channels/operator", true),
        messenger.send(WEBHOOK, "1", "hi"));
    for (String bad :
        List.of(
            "http://chat.example/x",
            "ftp://127.0.0.1/x",
            "chat.example/x",
            "https://user@chat.example/x",
            "https://chat.example/x#y",
            "https:// chat",
            "http://127.0.0.1.example/x")) {
      secrets.put(WEBHOOK.secretName(), bad);
      assertEquals(
          new Delivery.Refused(
              "the secret /signaldesk/channels/operator is no address: https://, on this machine"
                  + " http:// too",
              true),
          messenger.send(WEBHOOK, "1", "hi"),
          bad);
    }
    secrets.put(WHOP.secretName(), "two\nlines");
    assertEquals(
        new Delivery.Refused(
            "the secret /signaldesk/channels/premium is no key, or the channel names no chat (to)",
            true),
        messenger.send(WHOP, "1", "hi"));
  }
}
