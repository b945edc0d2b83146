package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static signaldesk.acceptsignal.TestDesk.TOKEN;
import static signaldesk.acceptsignal.TestDesk.request;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.desk.Hook;
import signaldesk.desk.Hook.TimeMeaning;

/** Who may call, and with how much: everything that is decided before a body is read. */
class DoorTest {
  private final TestDesk desk = new TestDesk();

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
}
