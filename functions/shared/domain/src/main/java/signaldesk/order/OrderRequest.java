package signaldesk.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/**
 * What one signal asks of one account: the content of an order message, and the head of the order
 * it becomes.
 *
 * @param orderId {@link #orderId}: deterministic, and sorted by the time the signal was accepted
 * @param symbol the chart symbol; the account's size says what it trades as
 * @param price the signal's quote in points, or null
 * @param firedAt decides which of two signals is later
 * @param entryDeadline no open leg is sent after this instant
 */
public record OrderRequest(
    String accountId,
    String orderId,
    String signalId,
    String hook,
    String symbol,
    Target target,
    @Nullable BigDecimal price,
    Instant firedAt,
    Instant acceptedAt,
    Instant entryDeadline) {

  /** What {@code signal} asks of the account. */
  public static OrderRequest of(Signal signal, String accountId) {
    return new OrderRequest(
        accountId,
        orderId(signal.acceptedAt(), signal.signalId()),
        signal.signalId(),
        signal.hook(),
        signal.symbol(),
        signal.target(),
        signal.price(),
        signal.firedAt(),
        signal.acceptedAt(),
        signal.entryDeadline());
  }

  /** Whether the signal said when it fired; one that did not counts as fired when accepted. */
  public boolean hasOwnTime() {
    return !firedAt.equals(acceptedAt);
  }

  /** Accepted milliseconds in 13 digits, then 16 hex digits of the signal id. */
  public static String orderId(Instant acceptedAt, String signalId) {
    return firstOrderId(acceptedAt) + "-" + signalId.substring(0, 16);
  }

  /** Sorts before the id of every order whose signal was accepted at this instant or later. */
  public static String firstOrderId(Instant acceptedAt) {
    String millis = Long.toString(acceptedAt.toEpochMilli());
    return "0".repeat(Math.max(0, 13 - millis.length())) + millis;
  }
}
