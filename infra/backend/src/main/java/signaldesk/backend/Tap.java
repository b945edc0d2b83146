package signaldesk.backend;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A front before the database and the queue that passes every request on and tells what went
 * through. What is behind it must verify no signature: the host it was signed for is another. What
 * nothing is behind for, S3, secrets and chats, it answers as {@link StandIn} does.
 *
 * <p>DynamoDB is asked, with each request, for the capacity that it consumed, so that units are the
 * service's own count.
 */
public final class Tap implements AutoCloseable {
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "content-length", "expect", "host", "http2-settings", "upgrade");

  /** What there is something behind for. */
  private static final Set<String> PASSED = Set.of("DynamoDB", "DynamoDBStreams", "SQS");

  /** What may be asked for capacity; other requests would be refused with it. */
  private static final Set<String> COUNTED =
      Set.of(
          "GetItem",
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "Query",
          "Scan",
          "BatchGetItem",
          "BatchWriteItem",
          "TransactGetItems",
          "TransactWriteItems");

  static {
    // Small answers leave at once; the default waits up to 40 ms for more.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Endpoints behind;
  private final Consumer<Exchange> listener;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newBuilder().executor(threads).build();
  private final URI address;
  private final StandIn standIn = new StandIn();

  private Tap(Endpoints behind, Optional<LocalCertificate> tls, Consumer<Exchange> listener) {
    this.behind = behind;
    this.listener = listener;
    try {
      InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server = tls.isPresent() ? https(free, tls.get()) : HttpServer.create(free, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    String scheme = tls.isPresent() ? "https" : "http";
    address = URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Over plain HTTP. The listener is called before the answer leaves, by many threads at once. */
  public static Tap http(Endpoints behind, Consumer<Exchange> listener) {
    return new Tap(behind, Optional.empty(), listener);
  }

  /** The same over TLS, for clients that trust this certificate. */
  public static Tap https(
      Endpoints behind, LocalCertificate certificate, Consumer<Exchange> listener) {
    return new Tap(behind, Optional.of(certificate), listener);
  }

  private static HttpServer https(InetSocketAddress at, LocalCertificate certificate)
      throws IOException {
    HttpsServer server = HttpsServer.create(at, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    return server;
  }

  /** Where to send what is meant for what is behind. */
  public Endpoints endpoints() {
    return new Endpoints(address, address, behind.region(), Optional.of(address));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
      byte[] body = exchange.getRequestBody().readAllBytes();
      String request = new String(body, StandardCharsets.UTF_8);
      Exchange asked =
          target.isEmpty()
              ? StandIn.asked(exchange.getRequestMethod(), exchange.getRequestURI(), request)
              : Exchange.of(target, request, 0, "");
      if (!PASSED.contains(asked.service())) {
        answerItself(exchange, asked, body);
        return;
      }
      if (asked.service().equals("DynamoDB") && COUNTED.contains(asked.operation())) {
        request = askForCapacity(request);
      }
      HttpResponse<byte[]> answer = pass(exchange, asked.service(), request);
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      listener.accept(Exchange.of(target, request, answer.statusCode(), text));
      answer(exchange, answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the tap is being closed
    }
  }

  private void answerItself(HttpExchange exchange, Exchange asked, byte[] body) throws IOException {
    URI to = exchange.getRequestURI();
    Headers headers = exchange.getRequestHeaders();
    StandIn.Reply reply =
        switch (asked.service()) {
          case "SSM" -> StandIn.secret(asked.request(), address);
          case "Chat" -> StandIn.chat(to);
          default ->
              standIn.object(
                  asked.operation(),
                  to,
                  Optional.ofNullable(headers.getFirst("If-Match")),
                  headers.containsKey("If-None-Match"),
                  body);
        };
    listener.accept(
        new Exchange(
            asked.service(), asked.operation(), asked.request(), reply.status(), reply.body()));
    if (!reply.etag().isEmpty()) {
      exchange.getResponseHeaders().set("ETag", reply.etag());
    }
    byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
  }

  private HttpResponse<byte[]> pass(HttpExchange exchange, String service, String body)
      throws IOException, InterruptedException {
    URI to = service.equals("SQS") ? behind.sqs() : behind.dynamoDb();
    var request =
        HttpRequest.newBuilder(to.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofString(body));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          // Those of the protocol, such as HTTP/2's :status, are the server's own.
          if (name.toLowerCase(Locale.ROOT).matches("content-type|x-am.*")) {
            headers.put(name, values);
          }
        });
    // -1 means none; 0 would mean chunks.
    exchange.sendResponseHeaders(
        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
  }

  private static String askForCapacity(String request) {
    if (request.contains("\"ReturnConsumedCapacity\"")) {
      return request;
    }
    String rest = request.strip().substring(1);
    return "{\"ReturnConsumedCapacity\":\"INDEXES\"" + (rest.startsWith("}") ? "" : ",") + rest;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
    client.close();
  }
}
