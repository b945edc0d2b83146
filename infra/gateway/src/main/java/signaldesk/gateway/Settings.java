package signaldesk.gateway;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the venue is like.
 *
 * @param logins who may log in, and the accounts that each one's key sees
 * @param clock what time it is there
 * @param tokensLast how long a session serves
 * @param requests how many requests of a login are taken in any minute, logins included
 * @param bars how many requests for bars in any half minute
 * @param latency how long every answer takes
 * @param fillAfter how long an order waits for its first fill; each further part as long again
 * @param fillParts in how many parts an order is filled, where it has the contracts for it
 * @param ordersListed how many orders a search answers, the oldest; no source says
 * @param port to listen on; 0 for any free one
 */
public record Settings(
    List<Login> logins,
    InstantSource clock,
    Duration tokensLast,
    int requests,
    int bars,
    Duration latency,
    Duration fillAfter,
    int fillParts,
    int ordersListed,
    int port) {
  public Settings {
    logins = List.copyOf(logins);
  }

  /** Somebody's key. */
  public record Login(String userName, String apiKey, List<Trading> accounts) {
    public Login {
      accounts = List.copyOf(accounts);
    }

    /** With practice accounts of these ids, of 50K each. */
    public static Login practice(String userName, String apiKey, int... accountIds) {
      List<Trading> accounts =
          Stream.of(accountIds)
              .flatMapToInt(java.util.Arrays::stream)
              .mapToObj(
                  id -> new Trading(id, "PRAC-50K-" + id, new BigDecimal("50000"), true, true))
              .toList();
      return new Login(userName, apiKey, accounts);
    }

    @Override
    public String toString() {
      return "Login[" + userName + ", ***]";
    }
  }

  /**
   * An account.
   *
   * @param simulated false for one whose orders go to the exchange: it cannot cancel, nor close in
   *     part
   */
  public record Trading(
      int id, String name, BigDecimal balance, boolean canTrade, boolean simulated) {}

  /** As the vendor's documents have it: a day, 200 a minute, 50 bars in half one, fills at once. */
  public static Settings of(Login... logins) {
    return new Settings(
        List.of(logins),
        InstantSource.system(),
        Duration.ofHours(24),
        200,
        50,
        Duration.ZERO,
        Duration.ZERO,
        1,
        Integer.MAX_VALUE,
        0);
  }

  public Settings at(InstantSource time) {
    return new Settings(
        logins,
        time,
        tokensLast,
        requests,
        bars,
        latency,
        fillAfter,
        fillParts,
        ordersListed,
        port);
  }

  public Settings answeringAfter(Duration time) {
    return new Settings(
        logins, clock, tokensLast, requests, bars, time, fillAfter, fillParts, ordersListed, port);
  }

  public Settings filling(Duration after, int parts) {
    return new Settings(
        logins, clock, tokensLast, requests, bars, latency, after, parts, ordersListed, port);
  }

  public Settings taking(int ofAll, int ofBars) {
    return new Settings(
        logins,
        clock,
        tokensLast,
        ofAll,
        ofBars,
        latency,
        fillAfter,
        fillParts,
        ordersListed,
        port);
  }

  public Settings on(int listening) {
    return new Settings(
        logins,
        clock,
        tokensLast,
        requests,
        bars,
        latency,
        fillAfter,
        fillParts,
        ordersListed,
        listening);
  }

  public Settings listing(int orders) {
    return new Settings(
        logins, clock, tokensLast, requests, bars, latency, fillAfter, fillParts, orders, port);
  }
}
