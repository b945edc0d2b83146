package signaldesk.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import signaldesk.local.runtime.Invoker;

/** Listens on the loopback interface alone and leads every request to the function of its route. */
public final class FrontDoor implements AutoCloseable {
  /** What API Gateway takes at most. */
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private record Route(RoutePattern pattern, Invoker function, Duration limit) {}

  private final List<Route> routes = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /**
   * Takes the port, and answers nothing before {@link #open}.
   *
   * @param port 0 for any that is free
   * @throws IOException if somebody else has the port
   */
  public FrontDoor(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /** Adds a route; {@code limit} is how long API Gateway waits for the function. */
  public void route(String method, String path, Duration limit, Invoker function) {
    routes.add(new Route(new RoutePattern(method, path), function, limit));
    routes.sort(Comparator.comparingInt(route -> route.pattern().precedence()));
  }

  public void open() {
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpAnswer answer = answer(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.ISO_8859_1);
      answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
      boolean bodiless = answer.status() == 204 || answer.status() == 304;
      exchange.sendResponseHeaders(
          answer.status(), body.length == 0 || bodiless ? -1 : body.length);
      if (body.length > 0 && !bodiless) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private HttpAnswer answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return HttpAnswer.TOO_LARGE;
    }
    String path = exchange.getRequestURI().getRawPath();
    for (Route route : routes) {
      Optional<Map<String, String>> values =
          route.pattern().match(exchange.getRequestMethod(), path);
      if (values.isPresent()) {
        return invoke(route, HttpEvent.of(exchange, body, route.pattern(), values.get()));
      }
    }
    return HttpAnswer.NOT_FOUND;
  }

  private HttpAnswer invoke(Route route, String event) {
    return CompletableFuture.supplyAsync(
            () -> HttpAnswer.of(route.function().invoke(event)), threads)
        .completeOnTimeout(HttpAnswer.TOO_LATE, route.limit().toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
