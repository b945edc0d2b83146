package signaldesk.order;

import java.time.Instant;
import signaldesk.instrument.Contract;

/**
 * What the broker says an account holds of one contract.
 *
 * @param positionId the broker's id of the position; a new one after flat
 * @param quantity contracts, positive long, negative short, never zero
 * @param createdAt when the broker opened it; with id and quantity it tells this position from a
 *     newer one
 */
public record Holding(String positionId, Contract contract, long quantity, Instant createdAt) {
  public Holding {
    if (quantity == 0) {
      throw new IllegalArgumentException(
          "holding " + positionId + ": a flat position is no holding");
    }
  }
}
