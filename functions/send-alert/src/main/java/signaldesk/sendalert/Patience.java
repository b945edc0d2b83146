package signaldesk.sendalert;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Mark;

/** How long a chat that cannot take an alert now is left alone. */
record Patience(RandomGenerator random) {
  /**
   * After no answer, where the text may be sent only a few times: the last one comes when a trade
   * is just still worth telling.
   */
  private static final List<Duration> FEW =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofSeconds(60));

  /** How often a text is sent to a chat that gives no answer: better twice than never. */
  static final int TRIES_WITHOUT_ANSWER = FEW.size() + 1;

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
    return longer(longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
  }

  /**
   * The same where no answer came from a chat that may show a text twice.
   *
   * @param mark as it stands after that attempt
   */
  Duration pauseOfFew(Mark mark) {
    int unanswered = mark.tries() - 1;
    return unanswered > FEW.size() ? Duration.ZERO : longer(FEW.get(Math.max(0, unanswered - 1)));
  }

  private Duration longer(Duration pause) {
    return pause.plusNanos(random.nextLong(pause.dividedBy(JITTER).toNanos()));
  }
}
