package signaldesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command line against an HTTP server that answers as a desk does. */
class DeskSignalTest {
  private static final Path NO_DESK = Path.of("no-such-desk.json");

  private final Map<String, Deque<Reply>> replies = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> posted = new ArrayList<>();
  private final ScriptedTerminal terminal = new ScriptedTerminal();
  private final HttpServer server;

  DeskSignalTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  private record Reply(int status, String body) {}

  @BeforeEach
  void listen() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
    if (exchange.getRequestMethod().equals("POST")) {
      posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }
    Deque<Reply> waiting = replies.getOrDefault(path, new ArrayDeque<>());
    Reply reply = waiting.size() > 1 ? waiting.pop() : waiting.peek();
    byte[] body = (reply == null ? "{}" : reply.body()).getBytes(UTF_8);
    exchange.sendResponseHeaders(reply == null ? 404 : reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void reply(String path, int status, String body) {
    replies.computeIfAbsent(path, key -> new ArrayDeque<>()).add(new Reply(status, body));
  }

  private int desk(String... arguments) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return terminal.run(Map.of("SIGNALDESK_URL", url), NO_DESK, "", arguments);
  }

  @Test
  void theDirectionFollowsFromTheComment() throws IOException {
    reply("/hooks/demo-hook", 202, "{\"signalId\":\"s1\",\"status\":\"accepted\",\"accounts\":3}");

    assertEquals(0, desk("signal", "NQ1!", "exit_long", "21010.50"));

    JsonNode body = new ObjectMapper().readTree(posted.getFirst());
    assertEquals("sell", body.path("direction").asText());
    assertEquals("exit_long", body.path("comment").asText());
    assertEquals("NQ1!", body.path("symbol").asText());
    assertTrue(posted.getFirst().contains("\"price\":21010.50"), posted.getFirst());
    Instant fired = Instant.parse(body.path("time_Of_Message").asText());
    assertTrue(Duration.between(fired, Instant.now()).toSeconds() < 30, fired.toString());
    assertEquals(List.of("accepted s1 on 3 accounts"), terminal.said());
  }

  @Test
  void waitFollowsItToItsEndOnEveryAccount() {
    reply("/hooks/secret", 202, "{\"signalId\":\"s1\",\"status\":\"accepted\",\"accounts\":3}");
    reply("/v1/signals/s1", 200, "{\"signalId\":\"s1\",\"pendingAccounts\":[\"1001\"]}");
    reply(
        "/v1/signals/s1",
        200,
        """
        {"signalId":"s1","status":"partly failed","pendingAccounts":[],
         "executedAccounts":["1001"],"unchangedAccounts":["1002"],
         "failedAccounts":[{"accountId":"1003","reason":"denied: halted: holiday"}]}
        """);
    String order =
        """
        {"signalId":"%s","symbol":"MNQ1!",
         "fills":[{"side":"buy","contracts":4,"price":21010.50,"fees":1.48}]}
        """;
    reply(
        "/v1/accounts/1001/orders",
        200,
        "{\"orders\":[" + order.formatted("s2") + "," + order.formatted("s1") + "]}");
    reply("/v1/accounts/1003/orders", 200, "{\"orders\":[]}");

    int code =
        desk("signal", "NQ1!", "go_long", "--hook-token", "secret", "--token", "mine", "--wait");

    assertEquals(1, code);
    assertEquals(
        List.of(
            "accepted s1 on 3 accounts",
            "1001  filled: buy 4 MNQ1! at 21010.50, fee 1.48",
            "1002  unchanged",
            "1003  denied: halted: holiday"),
        terminal.said().subList(0, 4));
    assertTrue(terminal.said().getLast().startsWith("partly failed after "));
    assertTrue(asked.contains("/v1/signals/s1 Bearer mine"), asked.toString());
  }

  @Test
  void aSignalThatDoesNotEndInTimeIsToldSo() {
    reply("/hooks/demo-hook", 202, "{\"signalId\":\"s1\",\"status\":\"accepted\",\"accounts\":1}");
    reply("/v1/signals/s1", 200, "{\"signalId\":\"s1\",\"pendingAccounts\":[\"1001\"]}");

    assertEquals(4, desk("signal", "NQ1!", "go_long", "--wait", "--timeout", "0"));
    assertEquals("1001  pending", terminal.said().get(1));
  }

  @Test
  void aRefusalSaysEveryErrorAndNotTheToken() {
    reply(
        "/hooks/my-secret",
        400,
        """
        {"title":"Bad Request","errors":[
          {"field":"symbol","code":"unknown","message":"QQ1! is not known"},
          {"field":"price","code":"text","message":"not a number"}]}
        """);

    assertEquals(2, desk("signal", "QQ1!", "go_long", "--hook-token", "my-secret"));
    assertEquals(
        List.of(
            "refused: HTTP 400: Bad Request",
            "  symbol: QQ1! is not known",
            "  price: not a number"),
        terminal.said());
  }

  @Test
  void duplicateAndExpiredAreNoSuccess() {
    reply("/hooks/demo-hook", 200, "{\"signalId\":\"s1\",\"status\":\"expired\"}");

    assertEquals(3, desk("signal", "NQ1!", "go_long"));
    assertEquals(List.of("expired s1"), terminal.said());
  }

  @Test
  void aServersErrorIsAnsweredWithTheSameAgainAsTradingViewDoes() {
    reply("/hooks/demo-hook", 503, "{\"detail\":\"busy\"}");
    reply("/hooks/demo-hook", 200, "{\"signalId\":\"s1\",\"status\":\"duplicate\"}");

    assertEquals(0, desk("signal", "NQ1!", "go_long"));
    assertEquals(List.of("HTTP 503: busy; sending it again", "duplicate s1"), terminal.said());
    assertEquals(2, posted.size());
    assertEquals(posted.getFirst(), posted.getLast());
  }

  @Test
  void aDeskThatIsDownIsToldWithoutTheToken() {
    server.stop(0);

    assertEquals(1, desk("signal", "NQ1!", "go_long", "--hook-token", "my-secret"));
    assertTrue(terminal.complained().getFirst().contains("is the desk up?"));
    assertFalse(terminal.complained().toString().contains("my-secret"));
  }

  @Test
  void offThisMachineNoDemoTokenIsTried() {
    int code =
        terminal.run(
            Map.of("SIGNALDESK_URL", "https://desk.example"),
            NO_DESK,
            "",
            "signal",
            "NQ1!",
            "go_long");

    assertEquals(1, code);
    assertEquals(
        List.of(
            "desk: no token: give one as an option, or in the environment as"
                + " SIGNALDESK_HOOK_TOKEN"),
        terminal.complained());
  }

  @Test
  void positionsAndTradesAreTables() {
    reply(
        "/v1/positions",
        200,
        """
        {"positions":[{"accountId":"1001","direction":"long","quantity":1,"symbol":"NQ1!",
          "entryPrice":21010.50,"entryTime":"2026-11-23T15:30:00Z"}]}
        """);

    assertEquals(0, desk("positions"));
    assertEquals(
        List.of(
            "account        quantity  symbol  entry     unrealised $  since",
            "1001     long  1         NQ1!    21010.50  -             2026-11-23T15:30:00Z"),
        terminal.said());
  }

  @Test
  void whereThereIsNoDeskItSaysHowToGetOne() {
    assertEquals(1, terminal.run(Map.of(), NO_DESK, "", "positions"));
    assertTrue(terminal.complained().getFirst().contains("mvn -q -Plocal"));
  }
}
