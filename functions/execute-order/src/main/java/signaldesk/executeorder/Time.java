package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What a run knows of time: the wall clock, a monotonic one, and how to let some pass. */
public interface Time extends InstantSource {

  /** A clock that is never set; only differences mean anything. */
  long nanos();

  /** Lets this much time pass. */
  void pause(Duration duration);

  /** The machine's. */
  static Time system() {
    return new Time() {
      @Override
      public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
      }

      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void pause(Duration duration) {
        try {
          Thread.sleep(duration);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
      }
    };
  }
}
