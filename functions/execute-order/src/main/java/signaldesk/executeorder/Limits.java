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
 * @param entryPause when the message of an entry that must wait comes back
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
    Duration entryPause) {

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
            Duration.ofMillis(200),
            Duration.ofMillis(400),
            Duration.ofMillis(800),
            Duration.ofMillis(1600)),
        Duration.ofSeconds(2));
  }

  /** When a message that must wait comes back; an exit at once at first, later if it goes on. */
  Duration pause(boolean entry, Duration age) {
    if (entry) {
      return entryPause;
    }
    if (age.compareTo(Duration.ofSeconds(20)) < 0) {
      return Duration.ofSeconds(1);
    }
    return Duration.ofSeconds(age.compareTo(Duration.ofMinutes(2)) < 0 ? 5 : 30);
  }

  /** Whether something that began so long ago is brought to its end. */
  boolean isOver(boolean opens, Duration age) {
    return age.compareTo(opens ? giveUpAfter : giveUpExitAfter) > 0;
  }
}
