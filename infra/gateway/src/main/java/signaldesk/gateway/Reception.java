package signaldesk.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signaldesk.gateway.Settings.Login;

/** Lets in whom the venue knows, with what its schema has, and not too often. */
final class Reception {
  private static final int LOGIN_REFUSED = 3;

  private final Sessions sessions;
  private final Consumer<String> violations;

  Reception(Sessions sessions, Consumer<String> violations) {
    this.sessions = sessions;
    this.violations = violations;
  }

  /** Null if it was answered already. */
  @Nullable JsonNode body(HttpExchange exchange, Endpoint endpoint, byte[] bytes)
      throws IOException {
    JsonNode body;
    try {
      body =
          bytes.length == 0
              ? Answers.JSON.createObjectNode()
              : Answers.JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      body = Answers.JSON.missingNode();
    }
    List<String> problems = endpoint.request().problems(body, false);
    if (!exchange.getRequestMethod().equals("POST")) {
      problems.add("asked by " + exchange.getRequestMethod());
    }
    if (problems.isEmpty()) {
      return body;
    }
    problems.forEach(problem -> violations.accept(endpoint + " asked: " + problem));
    send(exchange, 400, "{\"title\": \"Bad Request\", \"status\": 400}");
    return null;
  }

  /** Null if it was answered already. */
  @Nullable Login login(HttpExchange exchange, Endpoint endpoint, JsonNode body)
      throws IOException {
    Optional<Login> login;
    if (endpoint == Endpoint.LOGIN) {
      login = sessions.known(body.path("userName").asText());
    } else {
      String header =
          Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
      login =
          header.startsWith("Bearer ")
              ? sessions.of(header.substring("Bearer ".length()))
              : Optional.empty();
      if (login.isEmpty()) {
        send(exchange, 401, "");
        return null;
      }
    }
    if (login.isPresent() && sessions.isTooMany(login.get(), endpoint == Endpoint.BARS)) {
      tooMany(exchange, null);
      return null;
    }
    if (endpoint == Endpoint.LOGIN
        && (login.isEmpty() || !login.get().apiKey().equals(body.path("apiKey").asText()))) {
      send(exchange, 200, refusal(login.isEmpty() ? 1 : LOGIN_REFUSED, null).toString());
      return null;
    }
    return login.orElse(null);
  }

  static ObjectNode refusal(int code, @Nullable String message) {
    return Answers.JSON
        .createObjectNode()
        .put("success", false)
        .put("errorCode", code)
        .put("errorMessage", message);
  }

  static void tooMany(HttpExchange exchange, @Nullable String retryAfter) throws IOException {
    if (retryAfter != null) {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
    }
    send(exchange, 429, "");
  }

  /** JSON, whatever it calls itself. */
  static void send(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
