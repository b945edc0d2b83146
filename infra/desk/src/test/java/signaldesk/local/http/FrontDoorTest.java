package signaldesk.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signaldesk.local.FakeFunction;
import signaldesk.local.runtime.Outcome;

@Timeout(180)
class FrontDoorTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private Outcome answer = new Outcome.Answered("{\"statusCode\":202,\"body\":\"{}\"}");
  private final FakeFunction function = new FakeFunction((call, event) -> answer);
  private FrontDoor door;

  @BeforeEach
  void open() throws IOException {
    door = new FrontDoor(0);
    door.route("POST", "/hooks/{token}", Duration.ofMinutes(1), function);
    door.route("GET", "/v1/{proxy+}", Duration.ofMinutes(1), function);
    door.route("GET", "/healthz", Duration.ofMinutes(1), function);
    door.open();
  }

  @AfterEach
  void close() {
    door.close();
    client.close();
  }

  @Test
  void aRequestBecomesAnEventOfPayloadFormat2() throws IOException, InterruptedException {
    send(
        request("/hooks/my%20token?a=1&b=x%20y&a=2")
            .header("Content-Type", "application/json")
            .header("X-Several", "one")
            .header("X-Several", "two")
            .header("Cookie", "k1=v1; k2=v2")
            .POST(BodyPublishers.ofString("{\"symbol\":\"NQ1!\"}")));
    JsonNode event = function.await(1).getFirst();

    assertEquals("2.0", event.path("version").asText());
    assertEquals("POST /hooks/{token}", event.path("routeKey").asText());
    assertEquals("/hooks/my token", event.path("rawPath").asText());
    assertEquals("a=1&b=x%20y&a=2", event.path("rawQueryString").asText());
    assertEquals("1,2", event.at("/queryStringParameters/a").asText());
    assertEquals("x y", event.at("/queryStringParameters/b").asText());
    assertEquals("my token", event.at("/pathParameters/token").asText());
    assertEquals("one,two", event.at("/headers/x-several").asText());
    assertEquals("k2=v2", event.at("/cookies/1").asText());
    assertFalse(event.at("/headers").has("cookie"));
    assertEquals("{\"symbol\":\"NQ1!\"}", event.path("body").asText());
    assertFalse(event.path("isBase64Encoded").asBoolean());
    assertEquals("POST", event.at("/requestContext/http/method").asText());
    assertEquals("127.0.0.1", event.at("/requestContext/http/sourceIp").asText());
    assertEquals("$default", event.at("/requestContext/stage").asText());
    assertTrue(event.at("/requestContext/timeEpoch").isIntegralNumber());
    assertTrue(event.at("/requestContext/requestId").asText().length() > 10);
  }

  @Test
  void aBodyThatIsNoTextByItsTypeArrivesAsBase64() throws IOException, InterruptedException {
    send(
        request("/hooks/t")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(new byte[] {1, -1})));
    send(request("/hooks/t").POST(BodyPublishers.ofByteArray(new byte[] {1, -1})));

    for (JsonNode event : function.await(2)) {
      assertTrue(event.path("isBase64Encoded").asBoolean());
      assertEquals(
          Base64.getEncoder().encodeToString(new byte[] {1, -1}), event.path("body").asText());
    }
  }

  @Test
  void aGreedyVariableTakesTheRestOfThePath() throws IOException, InterruptedException {
    send(request("/v1/accounts/1001/trades"));
    JsonNode event = function.await(1).getFirst();

    assertEquals("accounts/1001/trades", event.at("/pathParameters/proxy").asText());
    assertEquals("GET /v1/{proxy+}", event.at("/requestContext/routeKey").asText());
    assertFalse(event.has("body"));
  }

  @Test
  void theAnswersStatusHeadersAndBodyAreSent() throws IOException, InterruptedException {
    answer =
        new Outcome.Answered(
            "{\"statusCode\":400,\"headers\":{\"content-type\":\"application/problem+json\",\"x-a\":\"b\"},"
                + "\"body\":\"{\\\"a\\\":\\\"é\\\"}\"}");
    HttpResponse<String> response = send(request("/healthz"));

    assertEquals(400, response.statusCode());
    assertEquals(
        "application/problem+json", response.headers().firstValue("content-type").orElse(""));
    assertEquals("b", response.headers().firstValue("x-a").orElse(""));
    assertEquals("{\"a\":\"é\"}", response.body());
  }

  @Test
  void aBase64AnswerIsSentAsItsBytes() throws IOException, InterruptedException {
    String body = Base64.getEncoder().encodeToString("é".getBytes(StandardCharsets.UTF_8));
    answer =
        new Outcome.Answered(
            "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"" + body + "\"}");

    assertEquals("é", send(request("/healthz")).body());
  }

  @Test
  void whatHasNoRouteIsNotFound() throws IOException, InterruptedException {
    HttpResponse<String> response = send(request("/hooks/t"));

    assertEquals(404, response.statusCode());
    assertEquals("{\"message\":\"Not Found\"}", response.body());
    assertEquals(404, send(request("/v1")).statusCode());
    assertEquals(404, send(request("/nothing")).statusCode());
  }

  @Test
  void aFunctionThatFailsIs500AndOneThatIsSlowerThanItsRouteIs503()
      throws IOException, InterruptedException {
    answer = new Outcome.Failed("threw");
    assertEquals(500, send(request("/healthz")).statusCode());

    CountDownLatch asked = new CountDownLatch(1);
    FrontDoor slow = new FrontDoor(0);
    try (slow) {
      slow.route(
          "GET",
          "/slow",
          Duration.ofMillis(100),
          new FakeFunction((call, event) -> {
            try {
              asked.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return answer;
          }));
      slow.open();
      URI uri = URI.create("http://127.0.0.1:" + slow.port() + "/slow");
      assertEquals(503, send(HttpRequest.newBuilder(uri)).statusCode());
      asked.countDown();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
