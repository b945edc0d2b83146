package signaldesk.sendalert;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Mark;

/** How long a chat that cannot take an alert now is left alone. */
record Patience(RandomGenerator random) {
  private static final int MOST_DOUBLINGS = 6;

  /** No chat is asked in a loop, nor left alone for longer than an alert is worth telling. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** A share of every pause, so that many do not come back at once: 1 in so many at the most. */
  private static final int JITTER = 4;

  /**
   * What the chat asked for, or 1, 2, 4, 8 s...; and a little more.
   *
   * @param mark as it stands after the attempt that failed
   */
  Duration pause(Mark mark, @Nullable Duration asked) {
    int failed = mark.refusals() + mark.tries() - (mark.state() == Mark.State.SENDING ? 0 : 1);
    Duration pause =
        asked == null
            ? Duration.ofSeconds(1L << Math.min(Math.max(0, failed - 1), MOST_DOUBLINGS))
            : asked.compareTo(SHORTEST) < 0
                ? SHORTEST
                : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    long most = pause.dividedBy(JITTER).toNanos();
    return most <= 0 ? pause : pause.plusNanos(random.nextLong(most));
  }
}
