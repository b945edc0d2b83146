package signaldesk.sendalert;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Mark;

/** How long a chat that cannot take an alert now is left alone. */
record Patience(RandomGenerator random) {
  private static final int MOST_DOUBLINGS = 6;

  /** Whatever a chat asks for: others of its channel wait behind this one. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** A share of every pause, so that many do not come back at once: 1 in so many at the most. */
  private static final int JITTER = 4;

  /**
   * 1, 2, 4, 8 s..., or what the chat asked for if that is longer, up to five minutes; and a little
   * more.
   *
   * @param mark as it stands after the attempt that failed
   */
  Duration pause(Mark mark, @Nullable Duration asked) {
    int failed = mark.refusals() + mark.tries() - 1;
    Duration own = Duration.ofSeconds(1L << Math.min(Math.max(0, failed - 1), MOST_DOUBLINGS));
    Duration longer = asked == null || asked.compareTo(own) < 0 ? own : asked;
    Duration pause = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    return pause.plusNanos(random.nextLong(pause.dividedBy(JITTER).toNanos()));
  }
}
