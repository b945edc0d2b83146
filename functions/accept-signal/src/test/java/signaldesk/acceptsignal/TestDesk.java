package signaldesk.acceptsignal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.adapter.memory.MemoryHooks;
import signaldesk.adapter.memory.MemoryOrderQueue;
import signaldesk.adapter.memory.MemoryRefusals;
import signaldesk.adapter.memory.MemorySignals;
import signaldesk.desk.Hook;
import signaldesk.desk.Hook.TimeMeaning;
import signaldesk.digest.Sha256;
import signaldesk.signal.Signal;

/** A desk with one hook, in memory, and a clock that stands still at 15:30:01 of a Monday. */
final class TestDesk {
  static final String TOKEN = "k7Zr0pQ2vX9sT4uW8yB1dF";
  static final Instant START = Instant.parse("2026-11-23T15:30:01.250Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  final TestClock clock = new TestClock(START);
  final MemoryHooks hooks = new MemoryHooks(hook(TimeMeaning.FIRED));
  final MemorySignals signals = new MemorySignals();
  final MemoryOrderQueue queue = new MemoryOrderQueue();
  final MemoryAlertQueue alerts = new MemoryAlertQueue();
  final MemoryRefusals refusals = new MemoryRefusals();
  final AcceptSignal acceptSignal =
      Wiring.acceptSignal(hooks, signals, queue, alerts, refusals, clock);

  static TestDesk where(TimeMeaning time) {
    TestDesk desk = new TestDesk();
    desk.hooks.put(hook(time));
    return desk;
  }

  /**
   * NQ, MNQ, CL and spot gold on three accounts, entries up to 60 s old, clocks up to 30 s ahead.
   */
  static Hook hook(TimeMeaning time) {
    return new Hook(
        "momentum",
        List.of("0".repeat(64), digest(TOKEN)),
        List.of(),
        List.of("NQ1!", "MNQ1!", "CL1!", "XAUUSD"),
        List.of("1001", "1002", "1003"),
        time,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30));
  }

  static Hook with(List<String> senders, List<String> accountIds) {
    Hook hook = hook(TimeMeaning.FIRED);
    return new Hook(
        hook.name(),
        hook.tokenDigests(),
        senders,
        hook.symbols(),
        accountIds,
        hook.time(),
        hook.maxEntryAge(),
        hook.skew());
  }

  /** The hook with these channels by symbol. */
  static Hook toldTo(Map<String, List<String>> channels) {
    Hook hook = hook(TimeMeaning.FIRED);
    return new Hook(
        hook.name(),
        hook.tokenDigests(),
        hook.senders(),
        hook.symbols(),
        hook.accountIds(),
        hook.time(),
        hook.maxEntryAge(),
        hook.skew(),
        channels,
        null);
  }

  static String digest(String token) {
    return Sha256.hex(token);
  }

  static HttpRequest request(String method, String token, String sourceIp, String body) {
    return new HttpRequest(
        method,
        "/hooks/" + token,
        Map.of("token", token),
        "",
        Map.of("content-type", "text/plain", "x-forwarded-for", "52.89.214.238"),
        sourceIp,
        "request-1",
        body,
        false,
        null);
  }

  HttpAnswer post(Alert alert) {
    return post(alert.json());
  }

  HttpAnswer post(String body) {
    return acceptSignal.answer(request("POST", TOKEN, "52.89.214.238", body));
  }

  /** The answer to a body as {@code status field:code field:code}; warnings likewise. */
  String verdict(Alert alert) {
    return verdict(alert.json());
  }

  String verdict(String body) {
    HttpAnswer answer = post(body);
    List<String> words = new ArrayList<>();
    words.add(Integer.toString(answer.status()));
    JsonNode json = json(answer);
    json.path("errors")
        .forEach(
            error -> words.add(error.get("field").asText() + ":" + error.get("code").asText()));
    json.path("warnings")
        .forEach(warning -> {
          String[] parts = warning.asText().split(": ", 3);
          words.add(parts[0] + ":" + parts[1]);
        });
    return String.join(" ", words);
  }

  /** The message of the only error. */
  String message(Alert alert) {
    return json(post(alert)).get("errors").get(0).get("message").asText();
  }

  /** The only signal stored. */
  Signal signal() {
    if (signals.all().size() != 1) {
      throw new AssertionError("signals stored: " + signals.all().size());
    }
    return signals.all().getFirst();
  }

  static JsonNode json(HttpAnswer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
