package signaldesk.sendalert;

import java.time.Duration;
import java.time.Instant;
import signaldesk.executeorder.Time;

/** Time that passes when a test says so. */
final class Ticking implements Time {
  private Instant now;

  Ticking(Instant now) {
    this.now = now;
  }

  void at(Instant later) {
    if (later.isAfter(now)) {
      now = later;
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  @Override
  public void pause(Duration duration) {
    now = now.plus(duration);
  }
}
