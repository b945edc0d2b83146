package signaldesk.adapter.aws;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * The time as AWS has it. A request that is signed by a clock more than five minutes off is
 * refused; what such an answer says the time is, is believed from then on.
 */
final class ServerTime implements InstantSource {
  private static final Set<String> ABOUT_TIME =
      Set.of("RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture");

  /** Also what a wrong clock leads to, but a wrong key as well. */
  private static final Set<String> PERHAPS_ABOUT_TIME =
      Set.of("InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure");

  private static final Duration TOLERATED = Duration.ofMinutes(4);

  private final InstantSource clock;
  private volatile Duration ahead = Duration.ZERO;

  ServerTime(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(ahead);
  }

  /** Whether the answer was a refusal for our time, which is now put right. */
  boolean corrected(String code, Outcome.Reply reply) {
    if (reply.date() == null
        || (!ABOUT_TIME.contains(code) && !PERHAPS_ABOUT_TIME.contains(code))) {
      return false;
    }
    Instant theirs;
    try {
      theirs = DateTimeFormatter.RFC_1123_DATE_TIME.parse(reply.date(), Instant::from);
    } catch (DateTimeException e) {
      return false;
    }
    boolean off = Duration.between(instant(), theirs).abs().compareTo(TOLERATED) > 0;
    if (off || ABOUT_TIME.contains(code)) {
      ahead = Duration.between(clock.instant(), theirs);
      return true;
    }
    return false;
  }
}
