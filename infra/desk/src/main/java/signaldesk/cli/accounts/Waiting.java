package signaldesk.cli.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import signaldesk.port.Broker.Unavailable;

/**
 * How time passes while a person waits.
 *
 * @param pause lets that much of it pass
 * @param said hears why one looks again
 */
public record Waiting(InstantSource clock, Consumer<Duration> pause, Consumer<String> said) {
  static final Duration LONGEST = Duration.ofSeconds(30);
  static final Duration PAUSE = Duration.ofSeconds(1);

  /** Looks again and again until there is something, or the time is over. */
  <T> Optional<T> within(Supplier<Optional<T>> look) {
    Instant until = clock.instant().plus(LONGEST);
    while (true) {
      Duration next = PAUSE;
      try {
        Optional<T> seen = look.get();
        if (seen.isPresent()) {
          return seen;
        }
      } catch (Unavailable e) {
        next = e.retryAfter().compareTo(PAUSE) > 0 ? e.retryAfter() : PAUSE;
      } catch (RuntimeException e) {
        said.accept("Not read: " + Words.of(e) + "; looking again.");
      }
      if (!clock.instant().isBefore(until)) {
        return Optional.empty();
      }
      pause.accept(next);
    }
  }
}
