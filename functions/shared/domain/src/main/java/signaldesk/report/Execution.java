package signaldesk.report;

import java.util.Map;
import java.util.Objects;

/**
 * How well orders were carried out.
 *
 * @param entries slippage of what opened
 * @param exits slippage of what closed
 * @param latency by hop, in milliseconds; every hop is there
 * @param spread between the accounts of one signal
 */
public record Execution(
    Slippage entries, Slippage exits, Map<Hop, Distribution> latency, Spread spread) {

  /** How long one hop took, in milliseconds. */
  public Distribution hop(Hop hop) {
    return Objects.requireNonNull(latency.get(hop), "every hop is there");
  }

  /**
   * What fills were worse than the signal's quote, counted by contract; positive is worse. A quote
   * that is off the traded instrument's grid, or of another market, gives none.
   *
   * @param ticks a contract
   * @param cents a contract
   * @param leftOut contracts that are not counted, because they closed a month that entries had
   *     left already: the quote is of another one
   */
  public record Slippage(Distribution ticks, Distribution cents, long leftOut) {}

  /**
   * How far apart the accounts of one signal were filled: one figure for each signal, and for what
   * opened and what closed, that filled in two accounts or more.
   *
   * @param ticks highest less lowest of the accounts' average fill prices, to the nearest tick
   * @param millis last less first fill at the broker
   * @param leftOut how many more would have one, but were filled in two months of one root
   */
  public record Spread(Distribution ticks, Distribution millis, long leftOut) {}

  /** From one instant that the ledger has to the next. */
  public enum Hop {
    /** The strategy fired, we stored the signal; only where the signal says when it fired. */
    FIRED_TO_ACCEPTED,
    /** Until a worker claimed the order. */
    ACCEPTED_TO_CLAIMED,
    /** Until the broker was known to hold the order, where it did not fill at once. */
    CLAIMED_TO_ACCEPTED,
    /** From the claim until the first fill, by the broker's clock. */
    CLAIMED_TO_FILLED,
    /**
     * From the last fill, by the broker's clock, until the ledger said filled; not until booked.
     */
    FILLED_TO_KNOWN,
    /** From the signal until a channel was told of it. */
    ACCEPTED_TO_ALERTED
  }
}
