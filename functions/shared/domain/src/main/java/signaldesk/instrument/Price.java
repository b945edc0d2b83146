package signaldesk.instrument;

/**
 * A price on a contract's tick grid. Made by {@link Instrument#price}, read by {@link
 * Instrument#points}.
 *
 * @param ticks whole ticks; for NQ (tick 0.25) 20,012.50 points are 80050 ticks. May be negative:
 *     crude oil has been.
 */
public record Price(long ticks) implements Comparable<Price> {

  /** This price moved by {@code ticks}, up if positive. */
  public Price plus(long moved) {
    return new Price(Math.addExact(ticks, moved));
  }

  @Override
  public int compareTo(Price other) {
    return Long.compare(ticks, other.ticks);
  }
}
