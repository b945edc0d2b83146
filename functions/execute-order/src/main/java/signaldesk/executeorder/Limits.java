package signaldesk.executeorder;

import java.time.Duration;
import java.util.List;

/**
 * How long is waited for what, and how often anything is tried.
 *
 * @param waitForLiveOrder how long after its claim an order that may be live holds the next one of
 *     its account and root
 * @param liveOrdersCount an order claimed longer ago holds nobody: its switch was thrown, and who
 *     takes that back has looked at it
 * @param giveUpAfter how long after its claim an open leg is brought to an end by its own message
 * @param giveUpExitAfter the same for what closes: an exit never grows stale, so it is tried as
 *     long as a venue may be away
 * @param deliveries at this many the message is on its way to the dead letters, so the order gets
 *     its end now; the queue's {@code maxReceiveCount} is 300, because those behind a message that
 *     waits count receives too
 * @param closeAttempts how often a close that the broker refuses is tried
 * @param sendsPerRun how often one run sends one leg
 * @param clockSkew how far clocks may be apart, ours and the broker's
 * @param polls pauses between looks for the fills of one run
 * @param showsAfter how long after the end of its call a copy shows at the broker, if it got there
 * @param exitTries an exit is not given up for its age alone before it was delivered so often
 */
public record Limits(
    Duration waitForLiveOrder,
    Duration liveOrdersCount,
    Duration giveUpAfter,
    Duration giveUpExitAfter,
    int deliveries,
    int closeAttempts,
    int sendsPerRun,
    Duration clockSkew,
    List<Duration> polls,
    Duration showsAfter,
    int exitTries) {

  /** An exit may come in behind an entry that waits, whatever the broker asks for. */
  private static final Duration LONGEST_OF_ENTRY = Duration.ofSeconds(5);

  private static final Duration LONGEST_OF_EXIT = Duration.ofSeconds(30);

  /** No open leg lives longer: an entry that is older has a position to close first. */
  private static final Duration ENTRY_LIVES = Duration.ofMinutes(3);

  /** What runs on Lambda. */
  public static Limits standard() {
    return new Limits(
        Duration.ofSeconds(60),
        Duration.ofMinutes(15),
        Duration.ofMinutes(2),
        Duration.ofMinutes(20),
        280,
        3,
        3,
        Duration.ofSeconds(2),
        List.of(
            Duration.ZERO,
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofMillis(900),
            Duration.ofMillis(1800)),
        Duration.ofSeconds(15),
        30);
  }

  /** When a message that must wait comes back: at once at first, later if it goes on. */
  Duration pause(boolean entry, Duration age) {
    if (entry && age.compareTo(ENTRY_LIVES) < 0) {
      return age.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofSeconds(2) : LONGEST_OF_ENTRY;
    }
    if (age.compareTo(Duration.ofSeconds(20)) < 0) {
      return Duration.ofSeconds(1);
    }
    return age.compareTo(Duration.ofMinutes(2)) < 0 ? Duration.ofSeconds(5) : LONGEST_OF_EXIT;
  }

  /**
   * The same, where the broker wants to be left alone. Its wish is heeded for a moment only: asking
   * again costs it nothing, since an owner's pause is kept on our side, and a whole group waits.
   */
  Duration pause(boolean entry, Duration age, Duration retryAfter) {
    boolean soon = entry && age.compareTo(ENTRY_LIVES) < 0;
    Duration longest = soon ? LONGEST_OF_ENTRY : LONGEST_OF_EXIT;
    Duration heeded = retryAfter.compareTo(longest) < 0 ? retryAfter : longest;
    Duration usual = pause(entry, age);
    return heeded.compareTo(usual) < 0 ? usual : heeded;
  }

  /**
   * Whether something is brought to its end: it began so long ago and, if it closes, was really
   * tried; or its message is on its way to the dead letters.
   */
  boolean isOver(boolean opens, Duration age, int delivered) {
    return delivered >= deliveries
        || (opens
            ? age.compareTo(giveUpAfter) > 0
            : age.compareTo(giveUpExitAfter) > 0 && delivered >= exitTries);
  }
}
