package signaldesk.servedesk.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signaldesk.order.Order;
import signaldesk.signal.Signal;

/**
 * A signal and what became of it on the accounts that the reader may see; status and lists speak of
 * those alone.
 *
 * @param status while any account is pending {@code "accepted"}; then {@code "completed"} if none
 *     failed, {@code "failed"} if all did, else {@code "partly failed"}; {@code "expired"} if it
 *     came too late to be traded at all
 * @param direction as sent, {@code buy} or {@code sell}; so are comment and timeframe
 * @param target what it asks for: {@code long short not_long not_short flat}
 * @param price its quote in points
 * @param accounts how many accounts it goes to
 * @param executedAccounts what it asked for was done, and filled
 * @param unchangedAccounts were there already
 * @param pendingAccounts not ended yet: queued, waiting, at the broker, or unknown
 * @param failedAccounts ended without what it asked for: rejected, denied, superseded or expired
 */
public record SignalJson(
    String signalId,
    String status,
    String hook,
    String symbol,
    @Nullable String direction,
    @Nullable String comment,
    @Nullable String timeframe,
    String target,
    @Nullable BigDecimal price,
    Instant firedAt,
    Instant acceptedAt,
    int accounts,
    List<String> executedAccounts,
    List<String> unchangedAccounts,
    List<String> pendingAccounts,
    List<FailedJson> failedAccounts,
    List<String> warnings) {

  /**
   * An account that did not do what the signal asked.
   *
   * @param reason begins with the state it ended in: {@code superseded}, {@code rejected: …}
   */
  public record FailedJson(String accountId, String reason) {}

  /**
   * Derives it.
   *
   * @param accountIds those of the signal's accounts that the reader may see
   * @param orders the signal's orders on them, as far as there are any yet
   */
  public static SignalJson of(Signal signal, List<String> accountIds, List<Order> orders) {
    Map<String, Order> byAccount =
        orders.stream()
            .collect(Collectors.toMap(order -> order.request().accountId(), Function.identity()));
    List<String> executed = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    List<FailedJson> failed = new ArrayList<>();
    for (String accountId : accountIds) {
      Order order = byAccount.get(accountId);
      if (order == null) {
        pending.add(accountId);
        continue;
      }
      switch (order.state()) {
        case CLAIMED, UNKNOWN, ACCEPTED -> pending.add(accountId);
        case FILLED -> executed.add(accountId);
        case UNCHANGED -> unchanged.add(accountId);
        case DENIED, SUPERSEDED, REJECTED, EXPIRED ->
            failed.add(new FailedJson(accountId, reason(order)));
      }
    }
    Received received = Received.of(signal.body());
    return new SignalJson(
        signal.signalId(),
        status(signal, accountIds.size(), pending.size(), failed.size()),
        signal.hook(),
        signal.symbol(),
        received.direction(),
        received.comment(),
        received.timeframe(),
        Json.word(signal.target()),
        signal.price(),
        signal.firedAt(),
        signal.acceptedAt(),
        accountIds.size(),
        executed,
        unchanged,
        pending,
        failed,
        signal.warnings());
  }

  private static String status(Signal signal, int accounts, int pending, int failed) {
    if (signal.verdict() == Signal.Verdict.EXPIRED) {
      return "expired";
    }
    if (pending > 0) {
      return "accepted";
    }
    if (failed == 0) {
      return "completed";
    }
    return failed == accounts ? "failed" : "partly failed";
  }

  private static String reason(Order order) {
    String state = Json.word(order.state());
    return order.reason().isEmpty() ? state : state + ": " + order.reason();
  }
}
