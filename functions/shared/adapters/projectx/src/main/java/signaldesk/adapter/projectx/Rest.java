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
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /**
   * Cancels it.
   *
   * @param listed the orders as they were listed after the close, if they were
   * @return what the venue would not cancel
   */
  List<String> cancel(Instant heldSince, Optional<List<VenueOrder>> listed) {
    List<String> left = new ArrayList<>();
    for (VenueOrder order : waiting(heldSince, listed)) {
      cancel(order).ifPresent(why -> left.add("order %s: %s".formatted(order.id(), why)));
    }
    return left;
  }

  /** Those listed as open, and suspended children, which that list leaves out. */
  private Iterable<VenueOrder> waiting(Instant heldSince, Optional<List<VenueOrder>> listed) {
    Map<String, VenueOrder> waiting = new LinkedHashMap<>();
    beside(reads.openOrders(accountId)).forEach(order -> waiting.put(order.id(), order));
    boolean others =
        listed
            .map(orders -> beside(orders).anyMatch(order -> !waiting.containsKey(order.id())))
            .orElse(true);
    if (others) {
      // What was listed a moment ago may be gone by now, as the close may have taken it away.
      beside(reads.orders(accountId, Course.sweptFrom(heldSince)))
          .forEach(order -> waiting.put(order.id(), order));
    }
    return waiting.values();
  }

  private Stream<VenueOrder> beside(List<VenueOrder> orders) {
    return orders.stream()
        .filter(order -> order.contractId().equals(contractId) && Numbers.waits(order))
        // Markets do not wait: it is our own close, or somebody's entry.
        .filter(order -> !Numbers.isMarket(order));
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
