package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;

/** A clock that is ahead: what happens then can be seen without waiting for it. */
record Later(Time time, Duration ahead) implements Time {
  @Override
  public Instant instant() {
    return time.instant().plus(ahead);
  }

  @Override
  public long nanos() {
    return time.nanos() + ahead.toNanos();
  }

  @Override
  public void pause(Duration duration) {
    time.pause(duration);
  }
}
