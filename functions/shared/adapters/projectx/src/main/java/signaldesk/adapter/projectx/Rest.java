package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import signaldesk.adapter.projectx.Rows.VenueOrder;
import signaldesk.adapter.projectx.code.CancelCode;
import signaldesk.adapter.projectx.code.Codes;
import signaldesk.port.Broker;

/**
 * What waits on a contract after its position was closed: a close does not take brackets away, and
 * a stop that is left may open a position that nobody wants.
 */
record Rest(Calls calls, Reads reads, String accountId, String contractId) {
  /** A bracket is there with its entry, and that may have waited before it was filled. */
  private static final Duration BEFORE = Duration.ofHours(24);

  private static final Duration AGAIN = Duration.ofSeconds(1);

  /**
   * Cancels it.
   *
   * @return what the venue would not cancel
   */
  List<String> cancel(Instant heldSince) {
    List<String> left = new ArrayList<>();
    for (VenueOrder order : waiting(heldSince)) {
      cancel(order).ifPresent(why -> left.add("order %s: %s".formatted(order.id(), why)));
    }
    return left;
  }

  /** Those listed as open, and suspended children, which that list leaves out. */
  private Iterable<VenueOrder> waiting(Instant heldSince) {
    Map<String, VenueOrder> waiting = new LinkedHashMap<>();
    Stream.concat(
            reads.openOrders(accountId).stream(),
            reads.orders(accountId, heldSince.minus(BEFORE)).stream().filter(Numbers::waits))
        .filter(order -> order.contractId().equals(contractId))
        // Markets do not wait: it is our own close, or somebody's entry.
        .filter(order -> !Numbers.isMarket(order))
        .forEach(order -> waiting.put(order.id(), order));
    return waiting.values();
  }

  /** Why it is left; empty if it is gone, or going. */
  private Optional<String> cancel(VenueOrder order) {
    return switch (calls.cancel(accountId, order.id())) {
      case Reply.Done<?> _ -> Optional.empty();
      case Reply.Refused<?>(int code, String message) -> refused(code, message);
      case Reply.NotSent<?>(String reason, Duration retryAfter) ->
          throw new Broker.Unavailable(reason, retryAfter);
      case Reply.Unclear<?>(String reason) -> throw new Broker.Unavailable(reason, AGAIN);
    };
  }

  private static Optional<String> refused(int number, String message) {
    String name = Codes.name(CancelCode.class, number);
    String why = message.isEmpty() ? name : name + ": " + message;
    return Codes.find(CancelCode.class, number)
        .map(code ->
            switch (code) {
              case ORDER_NOT_FOUND, PENDING -> Optional.<String>empty();
              case SUCCESS, ACCOUNT_NOT_FOUND, REJECTED, UNKNOWN_ERROR, ACCOUNT_REJECTED ->
                  Optional.of(why);
            })
        .orElse(Optional.of(why));
  }
}
