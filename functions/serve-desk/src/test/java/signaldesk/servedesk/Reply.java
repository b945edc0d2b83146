package signaldesk.servedesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the function answered. */
record Reply(int status, JsonNode headers, String body) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * Asks the function over an HTTP API event; the address is a path, with a query string if any.
   */
  static Reply get(World world, @Nullable String token, String address) {
    return get(world.handler(), token, address);
  }

  static Reply get(ServeDeskHandler handler, @Nullable String token, String address) {
    return call(handler, event("GET", token, address));
  }

  static String event(String method, @Nullable String token, String address) {
    int query = address.indexOf('?');
    ObjectNode event = JSON.createObjectNode().put("version", "2.0").put("routeKey", "$default");
    event.put("rawPath", query < 0 ? address : address.substring(0, query));
    event.put("rawQueryString", query < 0 ? "" : address.substring(query + 1));
    if (token != null) {
      event.putObject("headers").put("authorization", "Bearer " + token);
    }
    ObjectNode context = event.putObject("requestContext").put("requestId", "request-1");
    context.putObject("http").put("method", method).put("sourceIp", "203.0.113.9");
    return event.toString();
  }

  static Reply call(ServeDeskHandler handler, String event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.answer(new ByteArrayInputStream(event.getBytes(UTF_8)), out);
      JsonNode answer = JSON.readTree(out.toByteArray());
      return new Reply(
          answer.path("statusCode").intValue(),
          answer.path("headers"),
          answer.path("body").textValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The items of a list that was found. */
  List<JsonNode> list(String name) {
    assertEquals(200, status, body);
    return StreamSupport.stream(json().path(name).spliterator(), false).toList();
  }

  /** Says that an object has these fields, written exactly so. */
  static void assertFields(Map<String, String> expected, JsonNode object) {
    expected.forEach((name, value) ->
        assertEquals(value, object.path(name).asText(), () -> name + " of " + object));
  }
}
