package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;

/** Time that passes when a test says so, or when somebody pauses. */
final class ManualTime implements Time {
  private Instant now;
  private long nanos;

  ManualTime(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized void pause(Duration duration) {
    now = now.plus(duration);
    nanos += duration.toNanos();
  }
}
