package signaldesk.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.order.OrderState;
import signaldesk.pnl.Fraction;

/**
 * What came in and what became of it.
 *
 * @param accepted signals that were traded
 * @param expired signals that came too late to be traded
 * @param duplicates deliveries of a signal beyond its first
 * @param refused requests that were no signal, by reason, most frequent first; empty where some may
 *     be forgotten already, and in an owner's report: who sends signals is the desk's matter
 * @param orders by the state they are in; only states that occur
 * @param ends orders that ended other than filled, by state and reason, most frequent first; what
 *     is of one order alone in a reason, ids, times and numbers, is left out of it
 * @param partlyFilled orders with a fill that did not end filled
 * @param unreadable orders and signals that cannot be read and are counted nowhere else
 * @param unknownMillis how long outcomes were unknown, where that is over
 * @param unknownNow orders whose outcome is unknown still
 * @param cost what it cost to run, an estimate; empty where nobody said what a signal costs, and in
 *     an owner's report: a signal is paid for once, whoever trades it
 */
public record Operations(
    long accepted,
    long expired,
    long duplicates,
    Optional<List<Counted>> refused,
    Map<OrderState, Long> orders,
    List<Ended> ends,
    long partlyFilled,
    long unreadable,
    Distribution unknownMillis,
    long unknownNow,
    Optional<CostEstimate> cost) {

  /** How often something happened. */
  public record Counted(String reason, long count) {}

  /** How often orders ended so. */
  public record Ended(OrderState state, String reason, long count) {}

  /**
   * An estimate from the figures of a {@link CostModel}, not a bill.
   *
   * @param dollars everything
   * @param perOrder dollars; empty where there was no order
   */
  public record CostEstimate(BigDecimal dollars, Optional<Fraction> perOrder) {}

  /** All orders. */
  public long orderCount() {
    return orders.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Filled orders of all that ended and were to trade: those that found nothing to do, and those
   * that a later signal overtook, count neither way.
   */
  public Optional<Fraction> fillRate() {
    long filled = count(OrderState.FILLED);
    long failed = count(OrderState.REJECTED) + count(OrderState.DENIED) + count(OrderState.EXPIRED);
    return Ratio.of(filled, filled + failed);
  }

  private long count(OrderState state) {
    return orders.getOrDefault(state, 0L);
  }
}
