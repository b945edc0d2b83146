package signaldesk.executeorder;

import java.time.Duration;

/**
 * How long the orders of one batch may take, on the monotonic clock. A run's lease ends with it, so
 * that what covers a call here also covers it there.
 */
public record Budget(Time time, long endNanos) {

  /** No budget is longer. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  /** A budget that begins now. */
  public static Budget of(Time time, Duration length) {
    Duration capped = length.compareTo(LONGEST) < 0 ? length : LONGEST;
    return new Budget(time, time.nanos() + capped.toNanos());
  }

  /** What is left; zero at the least. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, endNanos - time.nanos()));
  }

  /** Whether something that takes this long ends in time. */
  public boolean covers(Duration length) {
    return left().compareTo(length) >= 0;
  }
}
