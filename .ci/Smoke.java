import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Trades on a desk from outside and compares what it books with figures worked out by hand.
 *
 * <p>Sizes are NQ 1 and MNQ 4 on each of the three accounts, fees per side and contract NQ 1.40 and
 * MNQ 0.37, no slippage. A point of NQ is 20 USD, of MNQ 2 USD.
 *
 * <pre>
 * NQ   long  1 @ 21010.25, out @ 21020.50: +10.25 points x 1 x 20 = +205.00
 *                                          fees 2 sides x 1 x 1.40 =   2.80, net +202.20
 * MNQ  short 4 @ 21010.25, out @ 21020.50: -10.25 points x 4 x  2 =  -82.00
 *                                          fees 2 sides x 4 x 0.37 =   2.96, net  -84.96
 * all three accounts: gross 3 x 123.00 = 369.00, fees 3 x 5.76 = 17.28, net 351.72
 * </pre>
 */
public final class Smoke {
  private static final List<String> ACCOUNTS = List.of("1001", "1002", "1003");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String api;

  private Smoke(String api) {
    this.api = api;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path deskJson = Path.of(arguments[0]);
    ProcessHandle started = ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow();
    Instant began = Instant.now();
    while (!Files.exists(deskJson)) {
      check(
          started.isAlive() && began.plusSeconds(900).isAfter(Instant.now()),
          "the desk did not start");
      Thread.sleep(100);
    }
    JsonNode desk = JSON.readTree(deskJson.toFile());
    say(
        "The desk is up "
            + Duration.between(began, Instant.now()).toSeconds()
            + " s after it was asked for, and trades at "
            + arguments[2]);
    Smoke smoke = new Smoke(desk.path("api").asText());
    if (arguments[2].equals("paper")) {
      smoke.trade();
      told(Path.of(arguments[3]));
    } else {
      smoke.tradeAtVenue();
    }
    stop(ProcessHandle.of(desk.path("pid").asLong()).orElseThrow());
  }

  private void trade() throws IOException, InterruptedException {
    signal("buy", "go_long", "NQ1!", "21010.25");
    signal("sell", "go_short", "MNQ1!", "21010.25");
    await("/v1/positions", "positions", 6);
    for (JsonNode position : get("/v1/positions").path("positions")) {
      boolean nq = position.path("symbol").asText().equals("NQ1!");
      same(nq ? "long" : "short", position.path("direction").asText());
      same(nq ? "1" : "4", position.path("quantity").asText());
      equal("21010.25", position.path("entryPrice"));
    }
    signal("sell", "exit_long", "NQ1!", "21020.50");
    signal("buy", "exit_short", "MNQ1!", "21020.50");
    await("/v1/positions", "positions", 0);
    BigDecimal net = BigDecimal.ZERO;
    for (String account : ACCOUNTS) {
      await("/v1/accounts/" + account + "/trades", "trades", 2);
      for (JsonNode trade : get("/v1/accounts/" + account + "/trades").path("trades")) {
        boolean nq = trade.path("symbol").asText().equals("NQ1!");
        equal(nq ? "205.00" : "-82.00", trade.path("grossDollars"));
        equal(nq ? "2.80" : "2.96", trade.path("fees"));
        equal(nq ? "202.20" : "-84.96", trade.path("netDollars"));
        net = net.add(trade.path("netDollars").decimalValue());
      }
    }
    check(net.compareTo(new BigDecimal("351.72")) == 0, "net of all accounts: " + net);
    say("Six trades on three accounts, net 351.72 USD, as worked out by hand.");
  }

  /** Its prices are its own, and they move: whatever was filled is booked, fees and net. */
  private void tradeAtVenue() throws IOException, InterruptedException {
    signal("buy", "go_long", "NQ1!", "1.25");
    await("/v1/positions", "positions", 3);
    for (JsonNode position : get("/v1/positions").path("positions")) {
      same("long", position.path("direction").asText());
      same("1", position.path("quantity").asText());
      check(
          position.path("entryPrice").decimalValue().compareTo(new BigDecimal("1000")) > 0,
          "the venue's price, not the signal's: " + position);
    }
    signal("sell", "exit_long", "NQ1!", "1.25");
    await("/v1/positions", "positions", 0);
    for (String account : ACCOUNTS) {
      await("/v1/accounts/" + account + "/trades", "trades", 1);
      JsonNode trade = get("/v1/accounts/" + account + "/trades").path("trades").path(0);
      equal("2.80", trade.path("fees"));
      BigDecimal gross = trade.path("grossDollars").decimalValue();
      equal(gross.subtract(new BigDecimal("2.80")).toPlainString(), trade.path("netDollars"));
    }
    say("Three trades on three accounts of two owners, at the venue's prices.");
  }

  /** What members of the demo's chat, which is the terminal, are told of the NQ trade: per contract. */
  private static void told(Path log) throws IOException, InterruptedException {
    List<String> closing =
        List.of(
            "**Closed LONG NQ**",
            "Entry    21,010.25",
            "Exit     21,020.50",
            "Points   +10.25 per contract",
            "Gross    +$205.00 per contract",
            "Net      +$202.20 per contract",
            "Filled   3 accounts");
    Instant deadline = Instant.now().plusSeconds(60);
    List<String> missing = closing;
    while (!missing.isEmpty()) {
      check(Instant.now().isBefore(deadline), "the terminal does not tell of " + missing);
      Thread.sleep(200);
      String said = Files.readString(log);
      int at = said.indexOf(closing.getFirst());
      String alert = at < 0 ? "" : said.substring(at, Math.min(said.length(), at + 600));
      missing = closing.stream().filter(line -> !alert.contains(line)).toList();
    }
    say("The terminal told of the closed NQ trade, +202.20 USD net per contract.");
  }

  /** Posts a signal and follows it to its end. */
  private void signal(String direction, String comment, String symbol, String price)
      throws IOException, InterruptedException {
    String body =
        "{\"direction\":\"%s\",\"comment\":\"%s\",\"symbol\":\"%s\",\"price\":%s,\"time_Of_Message\":\"%s\"}"
            .formatted(direction, comment, symbol, price, Instant.now());
    long sent = System.nanoTime();
    JsonNode answer = post(body);
    long answered = System.nanoTime();
    check(
        List.of("accepted", "duplicate").contains(answer.path("status").asText()),
        "accepted expected: " + answer);
    String id = answer.path("signalId").asText();
    Instant deadline = Instant.now().plus(PATIENCE);
    String status = "accepted";
    while (status.equals("accepted") && Instant.now().isBefore(deadline)) {
      status = get("/v1/signals/" + id).path("status").asText();
    }
    same("completed", status);
    say(
        "%s %s @ %s: answered in %d ms, completed on 3 accounts after %d ms"
            .formatted(
                symbol,
                comment,
                price,
                (answered - sent) / 1_000_000,
                (System.nanoTime() - sent) / 1_000_000));
  }

  /** As TradingView does: the same body again after a 5xx, three times. */
  private JsonNode post(String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(api + "/hooks/demo-hook"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var response = CLIENT.send(request, BodyHandlers.ofString());
    for (int again = 1; response.statusCode() >= 500 && again <= 3; again++) {
      say("answered " + response.statusCode() + ", sent again");
      Thread.sleep(5_000);
      response = CLIENT.send(request, BodyHandlers.ofString());
    }
    check(response.statusCode() < 300, response.statusCode() + ": " + response.body());
    return JSON.readTree(response.body());
  }

  private void await(String path, String list, int count) throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (get(path).path(list).size() != count) {
      check(
          Instant.now().isBefore(deadline), path + " does not come to " + count + ": " + get(path));
    }
  }

  /** Again after a 5xx, as a busy machine gives it, but not for ever. */
  private JsonNode get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Authorization", "Bearer demo-operator")
            .build();
    Instant deadline = Instant.now().plus(PATIENCE);
    var response = CLIENT.send(request, BodyHandlers.ofString());
    while (response.statusCode() >= 500 && Instant.now().isBefore(deadline)) {
      say(path + " answered " + response.statusCode() + ", asked again");
      Thread.sleep(1_000);
      response = CLIENT.send(request, BodyHandlers.ofString());
    }
    check(response.statusCode() < 300, response.statusCode() + ": " + response.body());
    return JSON.readTree(response.body());
  }

  /** As Ctrl-C would, and nothing is left of it. */
  private static void stop(ProcessHandle desk) {
    List<ProcessHandle> all = desk.descendants().toList();
    check(all.size() >= 5, "the database and four functions run apart: " + all.size());
    desk.destroy();
    desk.onExit().orTimeout(120, TimeUnit.SECONDS).join();
    for (ProcessHandle process : all) {
      process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
    say("Stopped; none of its " + (all.size() + 1) + " processes is left.");
  }

  private static void equal(String expected, JsonNode actual) {
    check(
        new BigDecimal(expected).compareTo(actual.decimalValue()) == 0,
        expected + " expected: " + actual);
  }

  private static void same(String expected, String actual) {
    check(expected.equals(actual), expected + " expected: " + actual);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      System.err.println("smoke: " + otherwise);
      System.exit(1);
    }
  }

  private static void say(String text) {
    System.out.println("smoke: " + text);
  }
}
