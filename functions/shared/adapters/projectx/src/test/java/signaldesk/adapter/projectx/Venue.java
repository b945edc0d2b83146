package signaldesk.adapter.projectx;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A venue that answers a path as it was told to, one answer per request; what it was told nothing
 * about it does: logins and refreshes give {@code token-1}, {@code token-2} and so on, everything
 * else an empty success.
 */
final class Venue implements AutoCloseable {
  private final Map<String, Queue<Answer>> script = new HashMap<>();
  private final Set<String> expired = ConcurrentHashMap.newKeySet();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /**
   * What it was sent.
   *
   * @param authorization that header; empty without one
   */
  record Call(String method, String path, String authorization, String body) {}

  /** What it does with one request. */
  sealed interface Answer {}

  private record Text(int status, Map<String, String> headers, String body) implements Answer {}

  private record Drop() implements Answer {}

  private record Hang() implements Answer {}

  private record Half() implements Answer {}

  Venue() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  URI api() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What to do with the next requests of this path, after what it was told before. */
  synchronized void then(String path, Answer... answers) {
    script.computeIfAbsent(path, _ -> new ArrayDeque<>()).addAll(List.of(answers));
  }

  /** From now on this token is answered 401, but where it is told otherwise. */
  void expire(String token) {
    expired.add("Bearer " + token);
  }

  /** {@code success:true} with these fields: {@code "orderId":7}. */
  static Answer ok(String fields) {
    String more = fields.isEmpty() ? "" : "," + fields;
    return json("{\"success\":true,\"errorCode\":0,\"errorMessage\":null" + more + "}");
  }

  /** {@code success:false}, as always with HTTP 200. */
  static Answer refused(int code, @Nullable String message) {
    String text = message == null ? "null" : "\"" + message + "\"";
    return json("{\"success\":false,\"errorCode\":" + code + ",\"errorMessage\":" + text + "}");
  }

  static Answer json(String body) {
    return new Text(200, Map.of("Content-Type", "text/plain; charset=utf-8"), body);
  }

  static Answer status(int status) {
    return new Text(status, Map.of(), "");
  }

  static Answer status(int status, Map<String, String> headers, String body) {
    return new Text(status, headers, body);
  }

  /** Taken, and the connection closed without an answer. */
  static Answer drop() {
    return new Drop();
  }

  /** Taken, and no answer until it is closed. */
  static Answer hang() {
    return new Hang();
  }

  /** An answer whose body breaks off. */
  static Answer half() {
    return new Half();
  }

  /** Everything it was sent to this path, in order. */
  List<Call> calls(String path) {
    return calls.stream().filter(call -> call.path().equals(path)).toList();
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String path = exchange.getRequestURI().getRawPath();
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      calls.add(
          new Call(
              exchange.getRequestMethod(), path, authorization == null ? "" : authorization, body));
      switch (next(path, String.valueOf(authorization))) {
        case Text text -> {
          text.headers().forEach(exchange.getResponseHeaders()::add);
          byte[] bytes = text.body().getBytes(UTF_8);
          exchange.sendResponseHeaders(text.status(), bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
        }
        case Drop _ -> {} // closed without a word
        case Hang _ -> closing.await();
        case Half _ -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write("{\"success\":true,".getBytes(UTF_8));
          exchange.getResponseBody().flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Answer next(String path, String authorization) {
    Queue<Answer> told = script.get(path);
    Answer answer = told == null ? null : told.poll();
    if (answer != null) {
      return answer;
    }
    if (expired.contains(authorization)) {
      return status(401);
    }
    return switch (path) {
      case "/api/Auth/loginKey" -> ok("\"token\":\"token-" + tokens.incrementAndGet() + "\"");
      case "/api/Auth/validate" -> ok("\"newToken\":\"token-" + tokens.incrementAndGet() + "\"");
      default -> ok("");
    };
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
