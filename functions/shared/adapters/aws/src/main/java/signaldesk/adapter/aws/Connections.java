package signaldesk.adapter.aws;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.crt.http.HttpClientConnection;
import software.amazon.awssdk.crt.http.HttpClientConnectionManager;
import software.amazon.awssdk.crt.http.HttpClientConnectionManagerOptions;
import software.amazon.awssdk.crt.http.HttpException;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.crt.io.SocketOptions;
import software.amazon.awssdk.crt.io.TlsContext;

/** Connections to one endpoint, kept open and used again. */
final class Connections implements AutoCloseable {
  private static final int CONNECT_MILLIS = 500;

  /** Enough for a signal to a thousand accounts: batches are sent 25 side by side. */
  private static final int MOST = 32;

  /**
   * A connection that was left alone for longer may be dead without having been told: Lambda
   * freezes an environment between events, and what is on the way forgets it meanwhile.
   */
  private static final Duration FRESH = Duration.ofSeconds(20);

  private final URI endpoint;
  private final @Nullable TlsContext tls;

  /** By the wall: the other clock may stand still while the environment is frozen. */
  private final InstantSource clock;

  private HttpClientConnectionManager manager;
  private Instant lastUse;

  /**
   * @param tls null for an endpoint without
   */
  Connections(URI endpoint, @Nullable TlsContext tls, InstantSource clock) {
    this.endpoint = endpoint;
    this.tls = tls;
    this.clock = clock;
    this.manager = manager(endpoint, tls);
    this.lastUse = clock.instant();
  }

  private static HttpClientConnectionManager manager(URI endpoint, @Nullable TlsContext tls) {
    try (SocketOptions socket = new SocketOptions()) {
      socket.connectTimeoutMs = CONNECT_MILLIS;
      HttpClientConnectionManagerOptions options =
          new HttpClientConnectionManagerOptions()
              .withClientBootstrap(Crt.bootstrap())
              .withSocketOptions(socket)
              .withUri(endpoint)
              .withMaxConnections(MOST);
      if (tls != null) {
        options.withTlsContext(tls);
      }
      return HttpClientConnectionManager.create(options);
    }
  }

  /** The connections to use now: new ones after a long rest. */
  private synchronized HttpClientConnectionManager awake() {
    Instant now = clock.instant();
    if (Duration.between(lastUse, now).compareTo(FRESH) > 0) {
      manager.close(); // those under way are still given back to it
      manager = manager(endpoint, tls);
    }
    lastUse = now;
    return manager;
  }

  /** Posts once; a connection that did not answer is not used again. */
  Outcome post(HttpHeader[] headers, byte[] body, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    HttpClientConnectionManager manager = awake();
    CompletableFuture<HttpClientConnection> acquiring = manager.acquireConnection();
    HttpClientConnection connection;
    try {
      connection = acquiring.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      return new Outcome.NoReply("no connection: " + reason(e));
    } catch (TimeoutException | InterruptedException e) {
      // It may still come, when nobody wants it any more.
      var _ = acquiring.thenAccept(manager::releaseConnection);
      if (e instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      return new Outcome.NoReply("no connection in time");
    }
    boolean answered = false;
    try {
      Exchange exchange = new Exchange(body);
      connection.makeRequest(new HttpRequest("POST", "/", headers, exchange), exchange).activate();
      Outcome outcome = exchange.outcome.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      answered = outcome instanceof Outcome.Reply;
      return outcome;
    } catch (TimeoutException e) {
      return new Outcome.NoReply("no answer in time");
    } catch (ExecutionException | CrtRuntimeException e) {
      return new Outcome.NoReply(reason(e));
    } finally {
      if (!answered) {
        connection.shutdown();
      }
      manager.releaseConnection(connection);
    }
  }

  private static String reason(Exception e) {
    return switch (e.getCause() == null ? e : e.getCause()) {
      case HttpException http -> software.amazon.awssdk.crt.CRT.awsErrorName(http.getErrorCode());
      case CrtRuntimeException crt -> crt.errorName;
      case Throwable other -> other.getClass().getSimpleName();
    };
  }

  @Override
  public synchronized void close() {
    manager.close();
  }
}
