package signaldesk.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A chat on this machine that answers as it is told to, one answer per request in their order, and
 * 204 when it has been told nothing; it keeps what it was sent. As Whop does, it says again what it
 * said to a request with the same idempotency key, refusals included, and takes no other body under
 * that key.
 */
public final class FaultyReceiver implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Said> said = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /** What it does with one request. */
  public sealed interface Answer {}

  private record Reply(int status, Map<String, String> headers, String body) implements Answer {
    /** Neither trouble of the chat's own nor a request that is still under way. */
    boolean isKept() {
      return status < 500 && status != 408 && status != 409;
    }

    Reply again() {
      return new Reply(status, Map.of("Idempotent-Replayed", "true"), body);
    }
  }

  /** What a key's first request had for a body, and was answered. */
  private record Said(String body, Reply reply) {}

  private record Hang() implements Answer {}

  private record Drop() implements Answer {}

  private record HalfAnAnswer() implements Answer {}

  /**
   * What it was sent.
   *
   * @param query without its question mark; empty without one
   * @param headers as they came; ask with {@code getFirst}
   * @param status what it was answered; 0 for nothing
   * @param port the connection's other end
   */
  public record Request(
      String method,
      String path,
      String query,
      Headers headers,
      String body,
      int status,
      int port) {
    /** Whether a chat would show it. */
    public boolean taken() {
      return status >= 200 && status < 300;
    }
  }

  private FaultyReceiver(HttpServer server) {
    this.server = server;
  }

  /** On a free port of the loopback. */
  public static FaultyReceiver open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FaultyReceiver receiver = new FaultyReceiver(server);
      server.createContext("/", receiver::answer);
      server.setExecutor(receiver.threads);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer with this status. */
  public static Answer status(int status) {
    return new Reply(status, Map.of(), "");
  }

  /** An answer with headers and a body. */
  public static Answer answer(int status, Map<String, String> headers, String body) {
    return new Reply(status, Map.copyOf(headers), body);
  }

  /** No answer until it is closed. */
  public static Answer hang() {
    return new Hang();
  }

  /** The connection closed without an answer. */
  public static Answer drop() {
    return new Drop();
  }

  /** An answer whose body never ends. */
  public static Answer halfAnAnswer() {
    return new HalfAnAnswer();
  }

  /** What to do with the next requests, after what it was told before. */
  public void then(Answer... answers) {
    script.addAll(List.of(answers));
  }

  /** Its address with this path, {@code /api/webhooks/1/secret}. */
  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Everything it was sent, in order. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Waits until it was sent so many, but not for ever. */
  public void await(int many) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (requests.size() < many) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("only " + requests.size() + " of " + many + " came");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var to = exchange.getRequestURI();
      Headers headers = new Headers();
      headers.putAll(exchange.getRequestHeaders());
      String query = to.getRawQuery() == null ? "" : to.getRawQuery();
      String key = headers.getFirst("Idempotency-Key");
      Answer next = key == null ? polled() : once(key, body);
      int port = exchange.getRemoteAddress().getPort();
      int status = next instanceof Reply reply ? reply.status() : 0;
      requests.add(
          new Request(
              exchange.getRequestMethod(), to.getRawPath(), query, headers, body, status, port));
      switch (next) {
        case Reply reply -> send(exchange, reply);
        case Hang _ -> closing.await();
        case Drop _ -> {} // closed without a word
        case HalfAnAnswer _ -> {
          exchange.sendResponseHeaders(200, 1_000_000);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          closing.await();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer polled() {
    Answer polled = script.poll();
    return polled == null ? status(204) : polled;
  }

  private Answer once(String key, String body) {
    Said before = said.get(key);
    if (before != null) {
      return before.body().equals(body) ? before.reply().again() : status(400);
    }
    Answer next = polled();
    if (next instanceof Reply reply && reply.isKept()) {
      said.put(key, new Said(body, reply));
    }
    return next;
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] body = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
