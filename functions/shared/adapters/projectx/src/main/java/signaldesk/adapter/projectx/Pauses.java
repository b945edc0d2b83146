package signaldesk.adapter.projectx;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** How long a venue is left alone that said it was too much: as it asks, else longer each time. */
final class Pauses {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,9})?");
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final int STEPS = 3;

  private int inTurn;

  /** After one that was taken. */
  synchronized void taken() {
    inTurn = 0;
  }

  /**
   * After one that was too much.
   *
   * @param retryAfter that header as it is, in seconds; a date is not understood, and not needed
   */
  synchronized Duration tooMany(Optional<String> retryAfter) {
    Duration ours = Duration.ofSeconds(1L << Math.min(inTurn++, STEPS - 1));
    Duration jitter = Duration.ofMillis(ThreadLocalRandom.current().nextLong(250));
    Duration theirs =
        retryAfter
            .map(String::strip)
            .filter(text -> SECONDS.matcher(text).matches())
            .map(text -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000)))
            .orElse(ours);
    Duration pause = theirs.plus(jitter);
    return pause.compareTo(MOST) > 0 ? MOST : pause;
  }
}
