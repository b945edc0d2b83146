package signaldesk.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signaldesk.local.runtime.Outcome;

/**
 * A response, as API Gateway makes it of a function's answer.
 *
 * @param body the bytes to send, one character each
 */
record HttpAnswer(int status, Map<String, List<String>> headers, String body) {
  static final HttpAnswer NOT_FOUND = message(404, "Not Found");
  static final HttpAnswer TOO_LARGE = message(413, "Request Entity Too Large");
  static final HttpAnswer FAILED = message(500, "Internal Server Error");
  static final HttpAnswer TOO_LATE = message(503, "Service Unavailable");

  private static final ObjectMapper JSON = new ObjectMapper();

  static HttpAnswer of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered -> read(answered.json());
      case Outcome.Failed failed -> FAILED;
      // The function's own limit: to API Gateway a function that failed.
      case Outcome.TimedOut late -> FAILED;
    };
  }

  private static HttpAnswer read(String json) {
    try {
      JsonNode answer = JSON.readTree(json);
      if (!answer.has("statusCode")) {
        return new HttpAnswer(200, type("application/json"), bytes(json));
      }
      int status = answer.get("statusCode").asInt();
      return status < 100 || status > 599 ? FAILED : structured(status, answer);
    } catch (JsonProcessingException e) {
      return FAILED;
    }
  }

  private static HttpAnswer structured(int status, JsonNode answer) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    answer
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asText())));
    List<String> cookies = new ArrayList<>();
    answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    if (!cookies.isEmpty()) {
      headers.put("Set-Cookie", cookies);
    }
    if (headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
      headers.put("Content-Type", List.of("text/plain; charset=utf-8"));
    }
    String body = answer.path("body").asText("");
    if (answer.path("isBase64Encoded").asBoolean()) {
      return new HttpAnswer(
          status,
          headers,
          new String(Base64.getDecoder().decode(body), StandardCharsets.ISO_8859_1));
    }
    return new HttpAnswer(status, headers, bytes(body));
  }

  private static HttpAnswer message(int status, String message) {
    return new HttpAnswer(status, type("application/json"), "{\"message\":\"" + message + "\"}");
  }

  private static Map<String, List<String>> type(String type) {
    return Map.of("Content-Type", List.of(type));
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
