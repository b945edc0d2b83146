package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Hook;
import signaldesk.desk.Hook.TimeMeaning;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Target;

/** The handler, fed with the events of {@code events/}. */
class AcceptSignalHandlerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestDesk desk = new TestDesk();
  private Duration limit = Duration.ofMinutes(1);
  private final CountDownLatch never = new CountDownLatch(1);

  AcceptSignalHandlerTest() {
    Hook hook = TestDesk.hook(TimeMeaning.RECEIVED);
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
  }

  @Test
  void theEventsAreTheFourActionsWhicheverDayTheyAreSent() throws IOException {
    desk.clock.pass(Duration.ofDays(365));
    for (String action : List.of("go-long", "exit-long", "go-short", "exit-short")) {
      JsonNode answer = handle(event("1-accept-signal-" + action + ".json"));

      assertEquals(202, answer.get("statusCode").asInt(), action);
      assertEquals("application/json", answer.get("headers").get("content-type").asText());
      assertEquals("accepted", JSON.readTree(answer.get("body").asText()).get("status").asText());
      desk.clock.pass(Duration.ofMinutes(15));
    }

    assertEquals(
        List.of(Target.LONG, Target.NOT_LONG, Target.SHORT, Target.NOT_SHORT),
        desk.queue.messages().stream().map(OrderRequest::target).distinct().toList());
  }

  @Test
  void theSignalThatTheReadApisEventAsksForIsTheOneThatGoesLong() throws IOException {
    JsonNode answer = handle(event("1-accept-signal-go-long.json"));

    String signalId = JSON.readTree(answer.get("body").asText()).get("signalId").asText();
    assertEquals(
        "/v1/signals/" + signalId, event("4-serve-desk-signal.json").get("rawPath").asText());
  }

  @Test
  void whateverFailsIs503WithRetryAfter() throws IOException {
    desk.signals.faults().once("putIfAbsent", new IllegalStateException("away"));

    JsonNode answer = handle(event("1-accept-signal-go-long.json"));

    assertEquals(503, answer.get("statusCode").asInt());
    assertEquals("5", answer.get("headers").get("retry-after").asText());
    assertEquals("application/problem+json", answer.get("headers").get("content-type").asText());
    assertEquals(202, handle(event("1-accept-signal-go-long.json")).get("statusCode").asInt());
  }

  @Test
  void aCallThatHangsIs503InTimeAndTheNextDeliveryFinishesIt() throws Exception {
    CountDownLatch sending = new CountDownLatch(1);
    desk.queue
        .faults()
        .on(
            "send",
            () -> {
              sending.countDown();
              hang();
            });
    limit = Duration.ofMillis(2_250); // the event says that 250 ms are gone

    long start = System.nanoTime();
    JsonNode answer = handle(event("1-accept-signal-go-long.json"));
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();

    assertEquals(503, answer.get("statusCode").asInt());
    assertTrue(millis >= 1_990 && millis < 30_000, millis + " ms");
    assertTrue(sending.await(60, TimeUnit.SECONDS));
    desk.queue.faults().none();
    limit = Duration.ofMinutes(1);
    assertEquals(202, handle(event("1-accept-signal-go-long.json")).get("statusCode").asInt());
    assertEquals(3, desk.queue.messages().size());
  }

  @Test
  void timeSpentBeforeWeStartedCounts() throws IOException {
    ObjectNode event = event("1-accept-signal-go-long.json");
    limit = Duration.ofSeconds(9);
    Instant received = desk.clock.instant().minus(limit);
    ((ObjectNode) event.get("requestContext")).put("timeEpoch", received.toEpochMilli());
    desk.queue.faults().on("send", this::hang);

    assertEquals(503, handle(event).get("statusCode").asInt());
  }

  @Test
  void anErrorIs503Too() throws IOException {
    desk.queue
        .faults()
        .on(
            "send",
            () -> {
              throw new NoClassDefFoundError("x");
            });

    assertEquals(503, handle(event("1-accept-signal-go-long.json")).get("statusCode").asInt());
  }

  private void hang() {
    try {
      never.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode handle(JsonNode event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new AcceptSignalHandler(desk.acceptSignal, new TimeLimit(limit, desk.clock))
        .handleRequest(
            new ByteArrayInputStream(event.toString().getBytes(UTF_8)), answer, context());
    return JSON.readTree(answer.toByteArray());
  }

  private static ObjectNode event(String name) throws IOException {
    return (ObjectNode) JSON.readTree(Files.readString(Path.of("../../events", name)));
  }

  /** The handler asks nothing of it. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
