package signaldesk.adapter.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that does as it is told, one thing per request; at last it answers {@code {}}. */
final class Misbehaving implements AutoCloseable {
  /** What it does with a request. */
  interface Act {
    void on(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** A request that came: from which port, signed at what time, with what body. */
  record Seen(int port, String date, String session, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Act> script = new ArrayDeque<>();
  private final List<Seen> seen = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  Misbehaving(Act... acts) {
    script.addAll(List.of(acts));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized List<Seen> seen() {
    return List.copyOf(seen);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      next(exchange, body).on(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it is being closed
    }
  }

  private synchronized Act next(HttpExchange exchange, String body) {
    var headers = exchange.getRequestHeaders();
    seen.add(
        new Seen(
            exchange.getRemoteAddress().getPort(),
            String.valueOf(headers.getFirst("X-Amz-Date")),
            String.valueOf(headers.getFirst("X-Amz-Security-Token")),
            body));
    Act act = script.poll();
    return act == null ? answering(200, "{}") : act;
  }

  static Act answering(int status, String body) {
    return answering(status, body, Map.of());
  }

  /** As a service whose clock stands at this instant. */
  static Act answeringAt(Instant time, int status, String body) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    return answering(status, body, Map.of("Date", date));
  }

  private static Act answering(int status, String body, Map<String, String> headers) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Closes the connection without a word. */
  static Act dropping() {
    return HttpExchange::close;
  }

  /** Closes the connection in the middle of an answer. */
  static Act breakingOff() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write("{\"Item\":".getBytes(UTF_8));
      exchange.getResponseBody().flush();
      throw new IOException("broken off");
    };
  }

  /** Says nothing as long as it lives. */
  Act hanging() {
    return exchange -> end.await();
  }

  /** For {@link #hanging}, which needs the server it hangs. */
  Misbehaving then(Act act) {
    script.add(act);
    return this;
  }

  @Override
  public void close() {
    end.countDown();
    threads.shutdownNow();
    server.stop(0);
  }
}
