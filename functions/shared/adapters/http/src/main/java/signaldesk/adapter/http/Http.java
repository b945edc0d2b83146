package signaldesk.adapter.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Sends; connections are used again, but not after a long rest. */
public final class Http {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /**
   * A connection that was left alone for longer may be dead without having been told: Lambda
   * freezes an environment between events.
   */
  private static final Duration FRESH = Duration.ofSeconds(20);

  private final Duration answerTime;
  private final int most;
  private final InstantSource clock;
  private HttpClient client = client();
  private Instant lastUse;

  /**
   * @param answerTime how long an answer may take, its body included
   * @param most how many bytes of an answer are read
   */
  public Http(Duration answerTime, int most, InstantSource clock) {
    this.answerTime = answerTime;
    this.most = most;
    this.clock = clock;
    this.lastUse = clock.instant();
  }

  /** What came of it; of trouble only its kind, because what it says may quote the address. */
  public sealed interface Reply {
    /**
     * An answer.
     *
     * @param retryAfter that header as it is
     * @param date that header as it is
     * @param replayed whether it is what an earlier request with the same idempotency key got
     * @param body its beginning
     */
    record Answered(
        int status,
        Optional<String> retryAfter,
        Optional<String> date,
        boolean replayed,
        String body)
        implements Reply {}

    /**
     * None.
     *
     * @param reached whether the request may have come through all the same
     */
    record None(String why, boolean reached) implements Reply {}
  }

  /** Sends it once and waits for what comes of it. */
  public Reply send(HttpRequest request) {
    return send(request, answerTime);
  }

  /** The same, with a time of its own for the answer. */
  public Reply send(HttpRequest request, Duration time) {
    CompletableFuture<HttpResponse<String>> answer =
        awake().sendAsync(request, _ -> new Beginning(most));
    try {
      HttpResponse<String> response = answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
      return new Reply.Answered(
          response.statusCode(),
          response.headers().firstValue("Retry-After"),
          response.headers().firstValue("Date"),
          response.headers().firstValue("Idempotent-Replayed").filter("true"::equals).isPresent(),
          response.body());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Reply.None("no answer in time", true);
    } catch (ExecutionException e) {
      return none(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.None("interrupted", true);
    }
  }

  private static Reply none(Throwable trouble) {
    return switch (trouble) {
      case HttpConnectTimeoutException _ -> new Reply.None("no connection in time", false);
      case ConnectException _, UnresolvedAddressException _ ->
          new Reply.None("no connection", false);
      case SSLHandshakeException _ -> new Reply.None("no trusted connection", false);
      case IOException _ -> new Reply.None("the connection broke", true);
      default -> new Reply.None(trouble.getClass().getSimpleName(), true);
    };
  }

  /** The client to use now: a new one after a long rest. */
  private synchronized HttpClient awake() {
    Instant now = clock.instant();
    if (Duration.between(lastUse, now).compareTo(FRESH) > 0) {
      client.shutdown(); // those under way still end
      client = client();
    }
    lastUse = now;
    return client;
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        // An address is a secret: where it points on to is nobody's business.
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT)
        .build();
  }
}
