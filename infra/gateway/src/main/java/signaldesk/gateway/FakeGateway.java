package signaldesk.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import signaldesk.gateway.Settings.Login;

/** The venue, listening on this machine. */
public final class FakeGateway implements AutoCloseable {
  private final Settings settings;
  private final HttpServer server;
  private final Dated front;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Venue venue;
  private final Sessions sessions;
  private final Answers answers;
  private final Reception reception;
  private final Troubles troubles = new Troubles();
  private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Endpoint> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private FakeGateway(Settings settings) throws IOException {
    this.settings = settings;
    this.venue = new Venue(settings);
    this.sessions = new Sessions(settings);
    this.answers = new Answers(settings, venue, sessions);
    this.reception = new Reception(sessions, violations::add);
    InetAddress here = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    front = new Dated(settings.port(), server.getAddress(), settings.clock());
  }

  /** Opens the venue. */
  public static FakeGateway start(Settings settings) {
    try {
      return new FakeGateway(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, without a slash at the end. */
  public URI api() {
    return URI.create("http://127.0.0.1:" + front.port());
  }

  public Venue venue() {
    return venue;
  }

  public Troubles troubles() {
    return troubles;
  }

  /** What was asked or answered otherwise than the vendor's schema has it. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /** Everything that was asked, in turn. */
  public List<Endpoint> asked() {
    return List.copyOf(asked);
  }

  /** Ends every session of a login now. */
  public void expire(String userName) {
    sessions.expire(userName);
  }

  /** How often somebody logged in with this name. */
  public int logins(String userName) {
    return sessions.logins(userName);
  }

  /** The most requests that were taken of a login within a minute. */
  public int mostInAMinute(String userName) {
    return sessions.most(userName);
  }

  /** How many requests of a login were one too many within a minute, or of bars in half one. */
  public int tooMany(String userName) {
    return sessions.tooMany(userName);
  }

  /** All requests of a login, also those that were too many. */
  public int requests(String userName) {
    return sessions.all(userName);
  }

  /** Every token that was ever given; a test looks for them where none may be. */
  public List<String> tokens() {
    return sessions.tokens();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Optional<Endpoint> endpoint = Endpoint.at(exchange.getRequestURI().getPath());
      if (endpoint.isEmpty()) {
        violations.add("no endpoint: " + exchange.getRequestURI().getPath());
        Reception.send(exchange, 404, "");
        return;
      }
      asked.add(endpoint.get());
      pause();
      if (endpoint.get() == Endpoint.PING) {
        Reception.send(exchange, 200, "\"pong\"");
        return;
      }
      answer(exchange, endpoint.get(), body);
    }
  }

  private void answer(HttpExchange exchange, Endpoint endpoint, byte[] bytes) throws IOException {
    Trouble trouble = troubles.take(endpoint);
    switch (trouble) {
      case Trouble.Dropped() -> {
        return; // the exchange is closed without a word
      }
      case Trouble.Hangs() -> {
        hang();
        return;
      }
      case Trouble.TooMany(String retryAfter) -> {
        Reception.tooMany(exchange, retryAfter);
        return;
      }
      case Trouble.Status(int status) -> {
        Reception.send(exchange, status, "<html>something is wrong</html>");
        return;
      }
      case null, default -> {}
    }
    JsonNode body = reception.body(exchange, endpoint, bytes);
    if (body == null) {
      return;
    }
    Login login = reception.login(exchange, endpoint, body);
    if (login != null) {
      carryOut(exchange, endpoint, login, body, trouble);
    }
  }

  private void carryOut(
      HttpExchange exchange,
      Endpoint endpoint,
      Login login,
      JsonNode body,
      @Nullable Trouble trouble)
      throws IOException {
    ObjectNode answer;
    if (trouble instanceof Trouble.Refused(int code, String message, var orderId)) {
      answer = Reception.refusal(code, message);
      orderId.ifPresent(id -> answer.put("orderId", id));
    } else {
      answer = done(endpoint, login, body);
    }
    Answers.addUnknown(answer);
    switch (trouble) {
      case Trouble.DoneAndDropped() -> {}
      case Trouble.DoneAndHangs() -> hang();
      case Trouble.DoneAndGarbled() -> Reception.send(exchange, 200, "{\"success\": tr");
      case Trouble.DoneAndSaid(int code, String message) ->
          Reception.send(exchange, 200, Reception.refusal(code, message).toString());
      case null, default -> {
        Shape shape = answer.path("success").asBoolean() ? endpoint.answer() : Endpoint.refusal();
        shape
            .problems(answer, true)
            .forEach(problem -> violations.add(endpoint + " answered: " + problem));
        Reception.send(exchange, 200, answer.toString());
      }
    }
  }

  private ObjectNode done(Endpoint endpoint, Login login, JsonNode body) {
    try {
      ObjectNode answer =
          endpoint == Endpoint.LOGIN
              ? Answers.JSON.createObjectNode().put("token", sessions.begin(login))
              : answers.of(endpoint, login, body);
      return answer.put("success", true).put("errorCode", 0).putNull("errorMessage");
    } catch (Refusal e) {
      ObjectNode answer = Reception.refusal(e.code(), e.getMessage());
      if (e.orderId() != null) {
        answer.put("orderId", e.orderId());
      }
      return answer;
    }
  }

  private void pause() {
    try {
      if (settings.latency().isPositive()) {
        var _ = closed.await(settings.latency().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    front.close();
    server.stop(0);
    threads.close();
  }
}
