package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.acceptsignal.TestDesk.TOKEN;
import static signaldesk.acceptsignal.TestDesk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.desk.Hook;
import signaldesk.desk.Hook.TimeMeaning;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** Every row of the webhook's table of answers. */
class AnswersTest {
  private final TestDesk desk = new TestDesk();

  @Test
  void aGoodSignalIsStoredWithAnOrderForEveryAccountAnd202() {
    HttpAnswer answer = desk.post(Alert.entry());

    assertEquals(202, answer.status());
    Signal signal = desk.signal();
    assertEquals(
        "{\"signalId\":\"%s\",\"status\":\"accepted\",\"accounts\":3,\"warnings\":[]}"
            .formatted(signal.signalId()),
        answer.body());
    assertEquals("application/json", answer.headers().get("content-type"));
    assertEquals("momentum", signal.hook());
    assertEquals(Target.LONG, signal.target());
    assertEquals("21010.25", String.valueOf(signal.price()));
    assertEquals(Instant.parse("2026-11-23T15:30:00Z"), signal.firedAt());
    assertEquals(TestDesk.START, signal.acceptedAt());
    assertEquals(Instant.parse("2026-11-23T15:31:00Z"), signal.entryDeadline());
    assertEquals(Alert.entry().json(), signal.body());
    assertTrue(signal.queued());
    assertEquals(
        List.of(
            OrderRequest.of(signal, "1001"),
            OrderRequest.of(signal, "1002"),
            OrderRequest.of(signal, "1003")),
        desk.queue.messages());
  }

  @Test
  void theSameSignalAgainIsADuplicateAndNothingNewHappens() {
    desk.post(Alert.entry());
    desk.clock.pass(Duration.ofSeconds(5));

    HttpAnswer answer = desk.post(Alert.entry());

    assertEquals(200, answer.status());
    assertEquals(
        "{\"signalId\":\"%s\",\"status\":\"duplicate\"}".formatted(desk.signal().signalId()),
        answer.body());
    assertEquals(3, desk.queue.messages().size());
    assertEquals(TestDesk.START, desk.signal().acceptedAt());
    assertEquals(List.of(), desk.refusals.all());
  }

  @Test
  void anEntryPastItsAgeIsStoredAndNotTraded() {
    desk.clock.pass(Duration.ofSeconds(59));

    HttpAnswer answer = desk.post(Alert.entry()); // 60.25 s after it was fired

    assertEquals(200, answer.status());
    assertEquals(
        "{\"signalId\":\"%s\",\"status\":\"expired\"}".formatted(desk.signal().signalId()),
        answer.body());
    assertEquals(Verdict.EXPIRED, desk.signal().verdict());
    assertEquals(List.of(), desk.signal().accountIds());
    assertEquals(List.of(), desk.queue.messages());
    assertEquals(answer, desk.post(Alert.entry()), "a redelivery is told the same");
  }

  @Test
  void anEntryOfExactlyItsAgeIsTraded() {
    desk.clock.pass(Duration.ofMillis(58_750));

    assertEquals(202, desk.post(Alert.entry()).status());
  }

  @Test
  void anExitIsNeverTooOld() {
    desk.clock.pass(Duration.ofHours(30));

    assertEquals(202, desk.post(Alert.exit()).status());
    assertEquals(3, desk.queue.messages().size());
  }

  @Test
  void anUnknownTokenIs401WithTheSameAnswerForAll() {
    HttpAnswer unknown = desk.acceptSignal.answer(request("POST", "x", "1.2.3.4", "{}"));

    assertEquals(401, unknown.status());
    assertEquals(
        unknown,
        desk.acceptSignal.answer(
            request("POST", TOKEN.substring(1), "52.89.214.238", Alert.entry().json())));
    assertEquals(
        unknown, desk.acceptSignal.answer(request("POST", "0".repeat(64), "1.2.3.4", "[")));
    assertEquals(List.of(), desk.signals.all());
  }

  @Test
  void aDemoTokenOpensNothingFromElsewhere() {
    var hook = TestDesk.hook(TimeMeaning.FIRED);
    desk.hooks.put(
        new Hook(
            "demo",
            List.of(TestDesk.digest("demo-hook")),
            List.of(),
            hook.symbols(),
            hook.accountIds(),
            hook.time(),
            hook.maxEntryAge(),
            hook.skew()));
    String body = Alert.entry().json();

    assertEquals(
        401, desk.acceptSignal.answer(request("POST", "demo-hook", "8.8.8.8", body)).status());
    assertEquals(
        202, desk.acceptSignal.answer(request("POST", "demo-hook", "127.0.0.1", body)).status());
  }

  @Test
  void anAddressThatIsNotOnTheListIs403WhateverAHeaderClaims() {
    desk.hooks.put(TestDesk.with(List.of("52.89.214.238"), List.of("1001")));

    // the request's X-Forwarded-For says 52.89.214.238
    HttpAnswer answer =
        desk.acceptSignal.answer(request("POST", TOKEN, "6.6.6.6", Alert.entry().json()));

    assertEquals(403, answer.status());
    assertEquals(
        "sender_not_allowed", TestDesk.json(answer).get("errors").get(0).get("code").asText());
    assertEquals(403, desk.refusals.all().getFirst().status());
    assertEquals(List.of(), desk.signals.all());
    assertEquals(202, desk.post(Alert.entry()).status());
  }

  @Test
  void moreThanEightKilobytesAre413() {
    String fits = padded(AcceptSignal.LARGEST_BODY);
    String tooLarge = padded(AcceptSignal.LARGEST_BODY + 1);

    assertEquals(202, desk.post(fits).status());
    assertEquals(413, desk.post(tooLarge).status());
    assertEquals(413, desk.refusals.all().getFirst().status());
    assertEquals(
        413,
        desk.acceptSignal.answer(request("POST", "unknown", "6.6.6.6", tooLarge)).status(),
        "size comes before the token");
  }

  @Test
  void sizeIsCountedInBytesOfWhatWasSent() {
    // 8,192 characters of two bytes each
    assertEquals(413, desk.post(padded(AcceptSignal.LARGEST_BODY).replace('p', 'ü')).status());
    // 8,192 bytes are 10,924 characters of Base64
    assertEquals(202, base64(padded(AcceptSignal.LARGEST_BODY)).status());
    assertEquals(413, base64(padded(AcceptSignal.LARGEST_BODY + 1)).status());
  }

  @Test
  void otherMethodsAndPathsHaveTheirOwnAnswers() {
    HttpAnswer get = desk.acceptSignal.answer(request("GET", TOKEN, "52.89.214.238", ""));

    assertEquals(405, get.status());
    assertEquals("POST", get.headers().get("allow"));
    assertEquals(
        404,
        desk.acceptSignal
            .answer(
                new HttpRequest(
                    "POST", "/other", Map.of(), "", Map.of(), "1.2.3.4", "r", "{}", false, null))
            .status());
  }

  @Test
  void aHookWithoutAccountsSaysSoInsteadOfQueueingNothing() {
    desk.hooks.put(TestDesk.with(List.of(), List.of()));

    assertEquals("400 hook:no_accounts", desk.verdict(Alert.entry()));
    assertEquals(List.of(), desk.signals.all());
  }

  @Test
  void allErrorsComeAtOnceAndEachIsKept() {
    String all =
        desk.verdict(
            Alert.entry()
                .with("direction", "\"hold\"")
                .without("comment")
                .with("symbol", "\"NQZ2026\"")
                .with("time_Of_Message", "\"2026-11-23T15:30:00\""));

    assertEquals(
        "400 direction:unknown_direction comment:required symbol:dated_symbol"
            + " time_Of_Message:missing_zone",
        all);
    assertEquals(4, desk.refusals.all().getFirst().errors().size());
    assertTrue(desk.refusals.all().getFirst().excerpt().contains("NQZ2026"));
    assertEquals(List.of(), desk.signals.all());
    assertEquals(List.of(), desk.queue.messages());
  }

  @Test
  void failingToKeepARefusalChangesNothing() {
    desk.refusals.faults().on("keep", AnswersTest::fail);

    assertEquals("400 comment:required", desk.verdict(Alert.entry().without("comment")));
  }

  @Test
  void aTableThatHangsDoesNotChangeARefusalEither() {
    CountDownLatch never = new CountDownLatch(1);
    desk.refusals
        .faults()
        .on(
            "keep",
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    assertEquals("400 comment:required", desk.verdict(Alert.entry().without("comment")));
  }

  @Test
  void unknownFieldsAreKept() {
    desk.post(Alert.entry().with("strategy_order_id", "\"L1\"").with("note", "{\"a\": [1]}"));

    assertTrue(desk.signal().body().contains("\"note\": {\"a\": [1]}"));
    assertFalse(desk.signal().body().isEmpty());
  }

  private HttpAnswer base64(String body) {
    return desk.acceptSignal.answer(
        new HttpRequest(
            "POST",
            "/hooks/" + TOKEN,
            Map.of("token", TOKEN),
            "",
            Map.of(),
            "1.2.3.4",
            "r",
            Base64.getEncoder().encodeToString(body.getBytes(UTF_8)),
            true,
            null));
  }

  private static String padded(int bytes) {
    String json = Alert.entry().with("pad", "\"\"").json();
    return json.replace("\"pad\": \"\"", "\"pad\": \"" + "p".repeat(bytes - json.length()) + "\"");
  }

  private static void fail() {
    throw new IllegalStateException("the table is away");
  }
}
