package signaldesk.bench.venue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Trades on a desk from outside, over HTTP. */
final class Trader implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(4);

  /** What a signal's status is in the end; anything else is not yet, a 503 too. */
  private static final Set<String> ENDS = Set.of("completed", "partly failed", "failed", "expired");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  Trader(int port) {
    this.port = port;
  }

  /** Closed trades of an account, newest first. */
  JsonNode trades(int account) {
    JsonNode[] trades = {MissingNode.getInstance()};
    await(
        "the trades of " + account,
        () -> {
          trades[0] = get("/v1/accounts/" + account + "/trades").path("trades");
          return trades[0].isArray();
        });
    return trades[0];
  }

  /** Posts one and follows it to its end. */
  Duration signal(String direction, String comment, String price) {
    String body =
        """
        {"direction": "%s", "comment": "%s", "symbol": "NQ1!", "price": %s, "time_Of_Message": "%s"}\
        """
            .formatted(direction, comment, price, Instant.now());
    long sent = System.nanoTime();
    HttpRequest request = to("/hooks/demo-hook").POST(BodyPublishers.ofString(body)).build();
    // As TradingView does: what was answered with 503 is sent again.
    String[] id = {""};
    await(
        "a signal is taken",
        () -> {
          id[0] = answer(request).path("signalId").asText();
          return !id[0].isEmpty();
        });
    JsonNode[] answer = {MissingNode.getInstance()};
    await(
        "every account is done with " + comment,
        () -> {
          answer[0] = get("/v1/signals/" + id[0]);
          return ENDS.contains(answer[0].path("status").asText());
        });
    Duration took = Duration.ofNanos(System.nanoTime() - sent);
    if (!answer[0].path("status").asText().equals("completed")) {
      throw new IllegalStateException(comment + " ended otherwise: " + answer[0]);
    }
    return took;
  }

  private JsonNode get(String path) {
    return answer(to(path).header("Authorization", "Bearer demo-operator").build());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private JsonNode answer(HttpRequest request) {
    try {
      return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until something holds. */
  static void await(String what, BooleanSupplier done) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not within " + LIMIT + ": " + what);
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
