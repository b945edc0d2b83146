package signaldesk.adapter.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.aws.Aws;
import signaldesk.adapter.aws.CallFailed;
import signaldesk.backend.Clients;
import signaldesk.backend.Endpoints;
import signaldesk.backend.Exchange;
import signaldesk.backend.Tap;
import signaldesk.backend.TestBackend;

/** The thin way against the SDK, call by call on one backend. */
class ThinSqsTest {
  /** A busy machine may be slow where SQS is not. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestBackend backend = TestBackend.fresh();

  @Test
  void theSameReachesTheQueueAndTheSameComesBack() {
    List<Exchange> passed = Collections.synchronizedList(new ArrayList<>());
    String url = backend.queueUrl("OrdersQueue");
    List<Sqs.Outgoing> messages =
        List.of(
            new Sqs.Outgoing("m0", "1001", "d-0", "{\"text\":\"Größe\"}"),
            new Sqs.Outgoing("m1", "1002", "d-1", "\n\"\ud83d\ude00"));
    List<Sqs.Pause> stale = List.of(new Sqs.Pause("0", "no-such-handle", 7));
    try (Tap tap = Tap.http(TestBackend.endpoints(), passed::add);
        Clients clients = Clients.of(tap.endpoints());
        Sqs thin = thin(tap.endpoints())) {
      Sqs sdk = new SdkSqs(clients.sqs());
      for (Function<Sqs, ?> call :
          List.<Function<Sqs, ?>>of(
              sqs -> sqs.send(url, messages),
              sqs -> said(() -> sqs.changeVisibility(url, stale)),
              sqs -> said(() -> sqs.send(url + "-that-is-not-there", messages)))) {
        Object answer = call.apply(sdk);
        List<String> asked = requests(passed);

        assertEquals(answer, call.apply(thin));
        assertEquals(asked, requests(passed));
        assertEquals(1, asked.size());
      }
    }
  }

  @Test
  void aBatchThatWasTakenInPartIsToldMessageByMessage() throws IOException {
    String answer =
        "{\"Successful\":[{\"Id\":\"m1\",\"MessageId\":\"x\",\"MD5OfMessageBody\":\"y\"}],"
            + "\"Failed\":[{\"Id\":\"m0\",\"SenderFault\":false,\"Code\":\"InternalError\","
            + "\"Message\":\"again\"},{\"Id\":\"m2\",\"SenderFault\":true,\"Code\":\"TooLong\"}]}";
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    URI at = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (Sqs thin = thin(new Endpoints(at, at, "us-east-1"))) {
      Sqs.Batch batch = thin.send("url", List.of());

      assertEquals(List.of("m1"), batch.done());
      assertEquals(
          List.of(
              new Sqs.Failed("m0", "InternalError", false), new Sqs.Failed("m2", "TooLong", true)),
          batch.failed());
    } finally {
      server.stop(0);
    }
  }

  /** Skips the test, and says why, where the thin way is not to be had. */
  static Sqs thin(Endpoints endpoints) {
    Optional<Aws> aws = Aws.of(endpoints.environment(), InstantSource.system());
    Assumptions.assumeTrue(
        aws.isPresent(), "AWS's native library is packed for Linux on x86-64 and arm64 only");
    return new ThinSqs(aws.orElseThrow().sqs().within(PATIENCE));
  }

  private static Object said(Supplier<?> call) {
    try {
      return call.get();
    } catch (CallFailed e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static List<String> requests(List<Exchange> passed) {
    List<String> requests = passed.stream().map(ThinSqsTest::request).toList();
    passed.clear();
    return requests;
  }

  private static String request(Exchange exchange) {
    try {
      JsonMapper json =
          JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
      Map<?, ?> fields = json.readValue(exchange.request(), Map.class);
      return exchange.operation() + json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new AssertionError(exchange.request(), e);
    }
  }
}
