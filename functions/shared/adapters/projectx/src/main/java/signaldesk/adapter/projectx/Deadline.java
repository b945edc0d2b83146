package signaldesk.adapter.projectx;

import java.time.Duration;

/**
 * When a call must have ended.
 *
 * @param nanos of the machine's monotonic clock
 */
record Deadline(long nanos) {
  /** One so far away. */
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean leaves(Duration time) {
    return left().compareTo(time) >= 0;
  }

  /** What is left, and no more than this. */
  Duration atMost(Duration time) {
    return leaves(time) ? time : left();
  }

  private Duration left() {
    return Duration.ofNanos(Math.max(1, nanos - System.nanoTime()));
  }
}
