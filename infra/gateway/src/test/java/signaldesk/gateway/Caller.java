package signaldesk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Any client; bodies are JSON with single quotes. */
final class Caller implements AutoCloseable {
  private final URI api;
  private final HttpClient client = HttpClient.newHttpClient();
  private String token = "";

  Caller(URI api) {
    this.api = api;
  }

  Caller login(String name) throws IOException, InterruptedException {
    String body = "{'userName': '" + name + "', 'apiKey': 'key'}";
    token = post("/api/Auth/loginKey", body).path("token").asText();
    return this;
  }

  void token(String other) {
    token = other;
  }

  int code(String path, String body) throws IOException, InterruptedException {
    return post(path, body).path("errorCode").asInt();
  }

  int status(String path, String body) throws IOException, InterruptedException {
    return send(path, body).statusCode();
  }

  /** An envelope: HTTP 200 whatever it says, and JSON that is called text. */
  JsonNode post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(path, body);
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
    JsonNode envelope = Answers.JSON.readTree(answer.body());
    assertEquals(
        envelope.path("errorCode").asInt(-1) == 0, envelope.path("success").asBoolean(), path);
    return envelope;
  }

  /** Without a token there is no header at all. */
  HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.replace('\'', '"')));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }
}
