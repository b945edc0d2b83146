package signaldesk.adapter.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of a service, a network or a clock that is not as it should be. */
class AwsJsonTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String THROTTLED =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ThrottlingException\",\"message\":\"slow\"}";

  @BeforeAll
  static void needsTheNativeLibrary() {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"),
        "AWS's native library is packed for Linux on x86-64 and arm64 only");
    assertTrue(Crt.isHere(), "on Linux the webhook must not fall back to the SDK unseen");
  }

  @Test
  void manyCallsShareOneConnection() {
    try (Misbehaving server = new Misbehaving();
        AwsJson service = service(server)) {
      for (int i = 0; i < 5; i++) {
        assertDone(service.call("GetItem", "{\"n\":" + i + "}"));
      }

      assertEquals(1, server.seen().stream().map(Misbehaving.Seen::port).distinct().count());
      assertEquals("{\"n\":4}", server.seen().getLast().body());
      assertEquals("20261123T120000Z", server.seen().getLast().date());
      assertEquals("a session", server.seen().getLast().session());
    }
  }

  @Test
  void aDroppedConnectionIsMadeAnew() {
    try (Misbehaving server =
            new Misbehaving(
                Misbehaving.answering(200, "{}"), Misbehaving.dropping(), Misbehaving.dropping());
        AwsJson service = service(server)) {
      assertDone(service.call("PutItem", "{}"));
      assertDone(service.call("PutItem", "{\"again\":1}"));

      assertEquals(4, server.seen().size());
      assertEquals("{\"again\":1}", server.seen().getLast().body());
    }
  }

  @Test
  void halfAnAnswerIsNone() {
    try (Misbehaving server = new Misbehaving(Misbehaving.breakingOff());
        AwsJson service = service(server)) {
      assertDone(service.call("GetItem", "{}"));

      assertEquals(2, server.seen().size());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aServerErrorIsTriedAgain(int status) {
    try (Misbehaving server = new Misbehaving(Misbehaving.answering(status, "<html>busy"));
        AwsJson service = service(server)) {
      assertDone(service.call("GetItem", "{}"));

      assertEquals(2, server.seen().size());
    }
  }

  @Test
  void aThrottleIsTriedAgainAndThenSaid() {
    try (Misbehaving server = new Misbehaving();
        AwsJson service = service(server)) {
      for (int i = 0; i < 5; i++) {
        server.then(Misbehaving.answering(400, THROTTLED));
      }
      CallFailed failed = assertThrows(CallFailed.class, () -> service.call("PutItem", "{}"));

      assertEquals("PutItem: ThrottlingException", failed.getMessage());
      assertEquals(4, server.seen().size());
      assertDone(service.call("PutItem", "{}"));
    }
  }

  @Test
  void aRefusalIsToldWholeAndNotTriedAgain() {
    String body = "{\"__type\":\"a#ConditionalCheckFailedException\",\"Item\":{}}";
    try (Misbehaving server = new Misbehaving(Misbehaving.answering(400, body));
        AwsJson service = service(server)) {
      Answer.Refused refused = (Answer.Refused) service.call("PutItem", "{}");

      assertEquals("ConditionalCheckFailedException", refused.code());
      assertEquals(body, refused.json());
      assertEquals(1, server.seen().size());
    }
  }

  @Test
  void whoHangsIsWaitedForOnlySoLongAndNotAskedOnTheSameConnection() {
    try (Misbehaving server = new Misbehaving();
        AwsJson service = service(server)) {
      for (int i = 0; i < 4; i++) {
        server.then(server.hanging());
      }
      long start = System.nanoTime();
      CallFailed failed =
          assertThrows(
              CallFailed.class, () -> service.within(Duration.ofSeconds(7)).call("GetItem", "{}"));

      assertEquals("GetItem: no answer in time", failed.getMessage());
      assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 60, "not for ever");
      assertDone(service.call("GetItem", "{}"));
      assertNotEquals(server.seen().getFirst().port(), server.seen().getLast().port());
    }
  }

  @Test
  void anAttemptThatHangsLeavesTimeForAnother() {
    try (Misbehaving server = new Misbehaving();
        AwsJson service = service(server)) {
      server.then(server.hanging()).then(server.hanging());

      assertDone(service.within(Duration.ofSeconds(14)).call("GetItem", "{}"));

      assertTrue(server.seen().size() >= 3);
    }
  }

  @Test
  void afterALongRestNoOldConnectionIsTrusted() {
    AtomicReference<Instant> now = new AtomicReference<>(NOON);
    try (Misbehaving server = new Misbehaving();
        AwsJson service = service(server, now::get)) {
      assertDone(service.call("GetItem", "{}"));
      now.set(NOON.plusSeconds(20));
      assertDone(service.call("GetItem", "{}"));
      now.set(NOON.plusSeconds(41));
      assertDone(service.call("GetItem", "{}"));

      List<Integer> ports = server.seen().stream().map(Misbehaving.Seen::port).toList();
      assertEquals(ports.get(0), ports.get(1));
      assertNotEquals(ports.get(1), ports.get(2));
    }
  }

  @Test
  void whoeverIsInterruptedStops() throws InterruptedException {
    try (Misbehaving server = new Misbehaving();
        AwsJson service = service(server)) {
      server.then(server.hanging());
      List<String> said = new ArrayList<>();
      Thread caller =
          Thread.ofVirtual()
              .start(() ->
                  said.add(
                      String.valueOf(
                          assertThrows(CallFailed.class, () -> service.call("GetItem", "{}"))
                              .getMessage())));
      caller.interrupt();

      assertTrue(caller.join(Duration.ofSeconds(10)));
      assertEquals(List.of("GetItem: interrupted"), said);
    }
  }

  @Test
  void aClockThatIsOffIsPutRightByTheAnswer() {
    Instant theirs = NOON.plus(Duration.ofMinutes(37));
    String refusal = "{\"__type\":\"x#InvalidSignatureException\",\"message\":\"expired\"}";
    try (Misbehaving server = new Misbehaving(Misbehaving.answeringAt(theirs, 400, refusal));
        AwsJson service = service(server)) {
      // The JDK's server puts its own date into an answer: the real time, which is far off too.
      assertDone(service.call("GetItem", "{}"));
      assertDone(service.call("GetItem", "{}"));

      List<String> dates = server.seen().stream().map(Misbehaving.Seen::date).toList();
      assertEquals("20261123T120000Z", dates.getFirst());
      assertNotEquals(dates.get(0), dates.get(1));
      assertEquals(dates.get(1).substring(0, 11), dates.get(2).substring(0, 11));
    }
  }

  @Test
  void whereNobodyListensNoAnswerComes() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (AwsJson service = aws("http://127.0.0.1:" + free).dynamoDb()) {
      CallFailed failed = assertThrows(CallFailed.class, () -> service.call("GetItem", "{}"));

      assertTrue(String.valueOf(failed.getMessage()).startsWith("GetItem: no connection: AWS_IO_"));
    }
  }

  static Aws aws(String endpoint) {
    return aws(endpoint, InstantSource.fixed(NOON));
  }

  private static Aws aws(String endpoint, InstantSource clock) {
    return Aws.of(
            Map.of(
                "AWS_ACCESS_KEY_ID", "key",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_SESSION_TOKEN", "a session",
                "AWS_REGION", "us-east-1",
                "AWS_ENDPOINT_URL", endpoint),
            clock)
        .orElseThrow();
  }

  private static AwsJson service(Misbehaving server) {
    return service(server, InstantSource.fixed(NOON));
  }

  /** Whoever answers has all the time it needs: nothing is asked again but for its answer. */
  private static AwsJson service(Misbehaving server, InstantSource clock) {
    return aws(server.address(), clock).dynamoDb().within(Duration.ofMinutes(2));
  }

  private static void assertDone(Answer answer) {
    assertEquals(Answer.Done.class, answer.getClass());
  }
}
