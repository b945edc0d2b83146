package signaldesk.adapter.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpTest {
  private static final String EVENT =
      """
      {"version": "2.0", "routeKey": "POST /hooks/{token}", "rawPath": "/hooks/abc",
       "rawQueryString": "symbol=NQ1%21&symbol=MNQ1!&limit=5&flag",
       "headers": {"X-Forwarded-For": "6.6.6.6", "content-type": "text/plain"},
       "requestContext": {"accountId": "1", "http": {"method": "post", "path": "/hooks/abc",
         "sourceIp": "52.89.214.238", "userAgent": "x"}, "requestId": "r-1", "timeEpoch": 1795446605123, "authorizer": {"a": [1]}},
       "pathParameters": {"token": "abc"}, "stageVariables": null,
       "body": "e30=", "isBase64Encoded": true}
      """;

  @Test
  void whatTheEventSaysIsRead() throws IOException {
    HttpRequest request = read(EVENT);

    assertEquals("POST", request.method());
    assertEquals("/hooks/abc", request.path());
    assertEquals(Map.of("token", "abc"), request.pathParameters());
    assertEquals("52.89.214.238", request.sourceIp(), "the connection's, not the header's");
    assertEquals("6.6.6.6", request.headers().get("x-forwarded-for"));
    assertEquals("r-1", request.requestId());
    assertEquals(Instant.ofEpochMilli(1795446605123L), request.receivedAt());
    assertArrayEquals("{}".getBytes(UTF_8), request.body());
    assertEquals(
        Map.of("symbol", List.of("NQ1!", "MNQ1!"), "limit", List.of("5"), "flag", List.of("")),
        request.query());
  }

  @Test
  void aRequestWithoutBodyQueryOrParametersHasEmptyOnes() throws IOException {
    HttpRequest request =
        read("{\"rawPath\":\"/healthz\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}");

    assertEquals("", request.rawBody());
    assertEquals(Map.of(), request.query());
    assertEquals(Map.of(), request.pathParameters());
  }

  @Test
  void anythingElseIsNoEvent() {
    assertThrows(IOException.class, () -> read("[]"));
    assertThrows(IOException.class, () -> read("{\"Records\":[]}"));
  }

  @Test
  void aBodySaidToBeBase64ThatIsNotIsAnError() throws IOException {
    HttpRequest request = read(EVENT.replace("e30=", "{}"));

    assertThrows(IllegalArgumentException.class, request::body);
  }

  @Test
  void anAnswerIsWhatTheHttpApiExpects() throws IOException {
    HttpAnswer answer =
        HttpAnswer.json(202, json -> json.writeNumberField("price", new BigDecimal("1E+3")))
            .with("retry-after", "5");

    JsonNode event = written(answer);
    assertEquals(202, event.get("statusCode").asInt());
    assertEquals("application/json", event.get("headers").get("content-type").asText());
    assertEquals("5", event.get("headers").get("retry-after").asText());
    assertEquals("{\"price\":1000}", event.get("body").asText());
  }

  @Test
  void aProblemNamesEveryField() throws IOException {
    JsonNode event =
        written(
            HttpAnswer.problem(
                new Problem(
                    400,
                    "invalid-signal",
                    "The signal cannot be used",
                    "",
                    List.of(new FieldError("symbol", "unknown_symbol", "unknown symbol")))));

    assertEquals("application/problem+json", event.get("headers").get("content-type").asText());
    assertEquals(
        """
        {"type":"urn:signal-desk:problem:invalid-signal","title":"The signal cannot be used",\
        "status":400,"errors":[{"field":"symbol","code":"unknown_symbol","message":"unknown symbol"}]}\
        """,
        event.get("body").asText());
  }

  private static HttpRequest read(String event) throws IOException {
    return HttpRequest.read(new ByteArrayInputStream(event.getBytes(UTF_8)));
  }

  private static JsonNode written(HttpAnswer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    answer.writeTo(out);
    return new ObjectMapper().readTree(out.toByteArray());
  }
}
