package signaldesk.bench.venue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Executed;
import signaldesk.gateway.FakeGateway;
import signaldesk.gateway.Trouble;
import signaldesk.gateway.Venue;

/** One signal in and one out on accounts of some owners, and what came of it. */
final class TwentyAccounts implements AutoCloseable {
  static final String NQ = "CON.F.US.ENQ.Z26";

  /** What every place that is searched holds: the first account. */
  private static final String SURELY_SAID = "1001";

  private static final Duration LIMIT = Duration.ofMinutes(4);

  /** What a signal's status is in the end; anything else is not yet, a 503 too. */
  private static final Set<String> ENDS = Set.of("completed", "partly failed", "failed", "expired");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, List<Integer>> owners;
  private final VenueDesk desk;

  /**
   * Starts a desk for them.
   *
   * @param fillAfter how long an order waits for its fill
   * @param accounts how many each owner has
   */
  TwentyAccounts(Path folder, Duration fillAfter, int... accounts) {
    owners = owners(accounts);
    desk = new VenueDesk(owners, fillAfter, folder);
  }

  /**
   * What came of it.
   *
   * @param in from the signal until every account was filled
   * @param out the same for the exit
   * @param mostInAMinute requests that the venue took of an owner within a minute
   * @param requests all requests of an owner
   * @param logins of an owner
   * @param wrong everything that is not as it must be, in words
   */
  record Seen(
      Duration in,
      Duration out,
      Map<String, Integer> mostInAMinute,
      Map<String, Integer> requests,
      Map<String, Integer> logins,
      List<String> wrong) {}

  /**
   * Trades.
   *
   * @param troubled whether one of twenty writes breaks its connection once it is done, one of
   *     twenty requests is answered 429, and a session ends
   */
  Seen trade(boolean troubled) {
    FakeGateway gateway = desk.gateway();
    if (troubled) {
      gateway.troubles().oneOf(20);
    }
    Duration in = signal("buy", "go_long", "21010.25");
    gateway.venue().price(NQ, new BigDecimal("21022.75"));
    if (troubled) {
      gateway.expire("owner-1");
    }
    Duration out = signal("sell", "exit_long", "21022.75");
    gateway.troubles().none();
    await("every trade is booked", () -> trades() == accounts().size());
    return new Seen(
        in,
        out,
        perOwner(gateway::mostInAMinute),
        perOwner(gateway::requests),
        perOwner(gateway::logins),
        wrong(troubled));
  }

  FakeGateway gateway() {
    return desk.gateway();
  }

  private List<String> wrong(boolean troubled) {
    List<String> wrong = new ArrayList<>(desk.gateway().violations());
    accounts().forEach(account -> wrong.addAll(wrong(account)));
    owners.keySet().stream()
        .filter(owner -> desk.gateway().tooMany(owner) > 0)
        .forEach(owner -> wrong.add(owner + " asked more often than the venue allows"));
    if (troubled) {
      for (Endpoint write : List.of(Endpoint.PLACE, Endpoint.CLOSE)) {
        for (Class<? extends Trouble> kind :
            List.of(Trouble.DoneAndDropped.class, Trouble.TooMany.class)) {
          if (desk.gateway().troubles().met(write).stream().noneMatch(kind::isInstance)) {
            wrong.add("%s met no %s".formatted(write, kind.getSimpleName()));
          }
        }
      }
    }
    desk.everythingSaid()
        .forEach((what, said) -> {
          if (!said.contains(SURELY_SAID)) {
            wrong.add("there is nothing to search in " + what);
          }
          desk.planted().stream()
              .filter(said::contains)
              .forEach(_ -> wrong.add("a key or a token is in " + what));
        });
    return wrong;
  }

  /** Traded once, and booked as the venue has it. */
  private List<String> wrong(int account) {
    List<String> wrong = new ArrayList<>();
    Venue venue = desk.gateway().venue();
    List<Executed> fills = venue.fills(account);
    if (fills.size() != 2 || venue.taken(account) != 1 || venue.held(account, NQ) != 0) {
      wrong.add("account %d was not traded once: %s".formatted(account, fills));
    }
    Figures theirs = Figures.of(fills);
    Figures ours = Figures.of(trades(account));
    if (!ours.equals(theirs)) {
      wrong.add("account %d: %s in our books, %s at the venue".formatted(account, ours, theirs));
    }
    return wrong;
  }

  private int trades() {
    return accounts().stream().mapToInt(account -> trades(account).size()).sum();
  }

  private JsonNode trades(int account) {
    JsonNode[] trades = {MissingNode.getInstance()};
    await(
        "the trades of " + account,
        () -> {
          trades[0] = get("/v1/accounts/" + account + "/trades").path("trades");
          return trades[0].isArray();
        });
    return trades[0];
  }

  /** Posts one and follows it to its end. */
  Duration signal(String direction, String comment, String price) {
    String body =
        """
        {"direction": "%s", "comment": "%s", "symbol": "NQ1!", "price": %s, "time_Of_Message": "%s"}\
        """
            .formatted(direction, comment, price, Instant.now());
    long sent = System.nanoTime();
    HttpRequest request = to("/hooks/demo-hook").POST(BodyPublishers.ofString(body)).build();
    // As TradingView does: what was answered with 503 is sent again.
    String[] id = {""};
    await(
        "a signal is taken",
        () -> {
          id[0] = answer(request).path("signalId").asText();
          return !id[0].isEmpty();
        });
    JsonNode[] answer = {MissingNode.getInstance()};
    await(
        "every account is done with " + comment,
        () -> {
          answer[0] = get("/v1/signals/" + id[0]);
          return ENDS.contains(answer[0].path("status").asText());
        });
    Duration took = Duration.ofNanos(System.nanoTime() - sent);
    if (!answer[0].path("status").asText().equals("completed")) {
      throw new IllegalStateException(comment + " ended otherwise: " + answer[0]);
    }
    return took;
  }

  private JsonNode get(String path) {
    return answer(to(path).header("Authorization", "Bearer demo-operator").build());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + path));
  }

  private JsonNode answer(HttpRequest request) {
    try {
      return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void await(String what, BooleanSupplier done) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not within " + LIMIT + ": " + what);
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  interface PerOwner {
    int of(String ownerId);
  }

  Map<String, Integer> perOwner(PerOwner figure) {
    Map<String, Integer> figures = new TreeMap<>();
    owners.keySet().forEach(owner -> figures.put(owner, figure.of(owner)));
    return figures;
  }

  List<Integer> accounts() {
    return owners.values().stream().flatMap(List::stream).toList();
  }

  private static Map<String, List<Integer>> owners(int... accounts) {
    Map<String, List<Integer>> owners = new LinkedHashMap<>();
    int next = 1001;
    for (int i = 0; i < accounts.length; i++) {
      owners.put("owner-" + (i + 1), IntStream.range(next, next + accounts[i]).boxed().toList());
      next += accounts[i];
    }
    return owners;
  }

  @Override
  public void close() {
    client.close();
    desk.close();
  }
}
