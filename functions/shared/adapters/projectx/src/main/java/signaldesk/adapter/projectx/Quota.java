package signaldesk.adapter.projectx;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import signaldesk.port.Allowance;
import signaldesk.port.Allowance.Urgency;

/** A payer's requests: taken out of the allowance, and paused when the venue says too much. */
final class Quota {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,9})?");

  /** A venue that wants to be left alone for longer means something else than too many. */
  private static final Duration MOST = Duration.ofMinutes(10);

  /** Unasked, it is left alone for 1 s, 2 s, then 4 s. */
  private static final int STEPS = 3;

  private static final int JITTER_MILLIS = 250;

  private final String payer;
  private final Allowance allowance;
  private final InstantSource clock;
  private int inTurn;

  Quota(String payer, Allowance allowance, InstantSource clock) {
    this.payer = payer;
    this.allowance = allowance;
    this.clock = clock;
  }

  /** Zero if a request may be sent now; else how long not. */
  Duration take(Urgency urgency) {
    return allowance.take(payer, urgency);
  }

  boolean isTight() {
    return allowance.isTight(payer);
  }

  /** The venue took one. */
  synchronized void taken() {
    inTurn = 0;
  }

  /**
   * The venue took none: nobody sends for this payer for as long as it asks, else longer each time.
   *
   * @param retryAfter that header as it is
   * @return how long that is
   */
  Duration tooMany(Urgency urgency, Optional<String> retryAfter) {
    Duration asked = retryAfter.map(String::strip).flatMap(this::read).orElseGet(this::ours);
    Duration pause =
        asked.plusMillis(ThreadLocalRandom.current().nextInt(JITTER_MILLIS)); // not all at once
    Duration bounded = pause.compareTo(MOST) > 0 ? MOST : pause;
    try {
      allowance.pause(payer, urgency, bounded);
    } catch (RuntimeException e) {
      return bounded; // the others are told too much themselves
    }
    return bounded;
  }

  private synchronized Duration ours() {
    inTurn = Math.min(inTurn + 1, STEPS);
    return Duration.ofSeconds(1L << (inTurn - 1));
  }

  /** Seconds or a date, as the header may be either. */
  private Optional<Duration> read(String text) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValue()));
    }
    try {
      Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return Optional.of(Duration.between(clock.instant(), then))
          .filter(pause -> !pause.isNegative());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
