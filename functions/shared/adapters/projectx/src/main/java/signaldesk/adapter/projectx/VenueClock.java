package signaldesk.adapter.projectx;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How far a venue's clock is before ours, by the {@code Date} of its answers: what it lists carries
 * its own time, and a desk's machine may be wrong by more than an order takes.
 */
final class VenueClock {
  /** A slow answer says too little of when it was dated. */
  private static final Duration QUICK = Duration.ofSeconds(1);

  /** The header has whole seconds: in the middle of one, as far as we know. */
  private static final long HALF_A_SECOND = 500;

  private volatile Optional<Duration> ahead = Optional.empty();

  /** An answer came, dated so, to what was sent then. */
  void heard(Optional<String> date, Instant sent, Instant received) {
    Duration took = Duration.between(sent, received);
    if (!took.isNegative() && took.compareTo(QUICK) <= 0) {
      date.flatMap(VenueClock::read)
          .map(there -> Duration.between(sent.plus(took.dividedBy(2)), there))
          .ifPresent(difference -> ahead = Optional.of(rounded(difference)));
    }
  }

  /** How far it is before ours, in whole seconds, negative behind; empty if it was not heard. */
  Optional<Duration> ahead() {
    return ahead;
  }

  /** An instant of ours by the venue's clock. */
  Instant theirs(Instant ours) {
    return ours.plus(ahead.orElse(Duration.ZERO));
  }

  private static Optional<Instant> read(String date) {
    try {
      return Optional.of(
          DateTimeFormatter.RFC_1123_DATE_TIME
              .parse(date, Instant::from)
              .plusMillis(HALF_A_SECOND));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Half a second before is none: the date says no more. */
  private static Duration rounded(Duration difference) {
    return Duration.ofSeconds(Math.ceilDiv(difference.toMillis() - HALF_A_SECOND, 1000));
  }
}
