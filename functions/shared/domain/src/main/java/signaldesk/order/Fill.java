package signaldesk.order;

import java.time.Instant;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.signal.Side;

/**
 * One execution reported by the broker, and the only thing that moves a position (R2).
 *
 * @param id the broker's fill id, unique per account; applying it twice changes nothing
 * @param contracts always positive; {@code side} carries the direction
 * @param price whole ticks of the order's instrument
 * @param fee what the broker charged for this side, all contracts, zero or more
 * @param filledAt when the broker filled it, not when we heard of it
 * @param voided the broker has taken it back: it counts for nothing
 * @param estimated the price stands for another market's quote (a proxy); kept apart in totals
 */
public record Fill(
    String id,
    String contractId,
    Side side,
    long contracts,
    Price price,
    Money fee,
    Instant filledAt,
    boolean voided,
    boolean estimated) {
  public Fill {
    if (contracts <= 0) {
      throw new IllegalArgumentException(
          "fill " + id + ": contracts must be positive: " + contracts);
    }
    if (fee.cents() < 0) {
      throw new IllegalArgumentException("fill " + id + ": a fee is not negative: " + fee);
    }
  }

  /** The same fill, taken back by the broker. */
  public Fill asVoided() {
    return new Fill(id, contractId, side, contracts, price, fee, filledAt, true, estimated);
  }
}
