package signaldesk.report;

import java.util.Optional;
import signaldesk.instrument.Money;

/**
 * The largest fall of cumulative net from a highest point to the lowest after it; of equal falls
 * the first.
 *
 * @param <T> what it is counted by: instants of closing, or trading days
 * @param peak cumulative net where it began
 * @param peakAt when that was; empty where it began before the first result, at zero
 * @param trough cumulative net at its lowest
 * @param recoveredAt when cumulative net was back at the peak; empty if it never was
 */
public record Drawdown<T>(
    Money peak, Optional<T> peakAt, Money trough, T troughAt, Optional<T> recoveredAt) {

  /** How much was lost, positive. */
  public Money amount() {
    return peak.minus(trough);
  }
}
