package signaldesk.bench.venue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final Map<String, List<Integer>> owners;
  private final VenueDesk desk;
  private final Trader trader;

  /**
   * Starts a desk for them.
   *
   * @param fillAfter how long an order waits for its fill
   * @param accounts how many each owner has
   */
  TwentyAccounts(Path folder, Duration fillAfter, int... accounts) {
    owners = owners(accounts);
    desk = new VenueDesk(owners, fillAfter, folder);
    trader = new Trader(desk.port());
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
    Duration in = trader.signal("buy", "go_long", "21010.25");
    gateway.venue().price(NQ, new BigDecimal("21022.75"));
    if (troubled) {
      gateway.expire("owner-1");
    }
    Duration out = trader.signal("sell", "exit_long", "21022.75");
    gateway.troubles().none();
    Trader.await("every trade is booked", () -> trades() == accounts().size());
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
    Figures ours = Figures.of(trader.trades(account));
    if (!ours.equals(theirs)) {
      wrong.add("account %d: %s in our books, %s at the venue".formatted(account, ours, theirs));
    }
    return wrong;
  }

  private int trades() {
    return accounts().stream().mapToInt(account -> trader.trades(account).size()).sum();
  }

  Trader trader() {
    return trader;
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
    trader.close();
    desk.close();
  }
}
