package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An exit never grows stale; an entry does. */
class PatienceTest {
  private final Limits limits = Limits.standard();

  @Test
  void anExitIsTriedForTwentyMinutesWithReceivesToSpare() {
    // 20 x 1 s, 20 x 5 s to two minutes, 37 x 30 s to the first look past twenty minutes
    assertEquals(20 + 20 + 37, receives(false, false));
  }

  @Test
  void anEntryThatIsClaimedAtItsDeadlineIsTriedForThreeMinutes() {
    // 30 x 2 s to its deadline, then 25 x 5 s to the first look past two minutes more
    assertEquals(30 + 25, receives(true, true));
  }

  @Test
  void aReversalWhoseCloseIsInTheWayIsTriedAsLongAsAnExit() {
    // as an entry for three minutes, 24 x 5 s of them, then 37 x 30 s to past 20 min from its claim
    assertEquals(30 + 24 + 37, receives(true, false));
  }

  @Test
  void whoeverWaitedBehindTwoOthersStillHasAllItsTries() {
    // Behind a reversal no other entry waits: by then it is too old, and ends at once.
    int most = receives(true, false) + receives(false, false) + receives(false, false);

    assertTrue(most < limits.deliveries(), "%d receives".formatted(most));
    assertTrue(limits.deliveries() <= 300 - 20, "the queue's maxReceiveCount, and some to end in");
  }

  /** How often a message is received that waits as long as it may, from a claim at its deadline. */
  private int receives(boolean entry, boolean opens) {
    Duration claimedAt = entry ? Duration.ofSeconds(60) : Duration.ZERO;
    Duration age = Duration.ZERO;
    int receives = 0;
    while (age.compareTo(claimedAt) < 0 || !limits.isOver(opens, age.minus(claimedAt), receives)) {
      age = age.plus(limits.pause(entry, age));
      receives++;
    }
    return receives;
  }

  @Test
  void anEntryHeedsTheBrokersWishForFiveSecondsOnly() {
    Duration fiveMinutes = Duration.ofMinutes(5);
    assertEquals(Duration.ofSeconds(5), limits.pause(true, Duration.ofSeconds(1), fiveMinutes));
    assertEquals(Duration.ofSeconds(5), limits.pause(true, Duration.ofSeconds(100), fiveMinutes));
    assertEquals(Duration.ofSeconds(3), limits.pause(true, Duration.ZERO, Duration.ofSeconds(3)));
    assertEquals(Duration.ofSeconds(2), limits.pause(true, Duration.ZERO, Duration.ofMillis(150)));
  }

  @Test
  void anExitHeedsItForThirtySecondsOnly() {
    Duration fiveMinutes = Duration.ofMinutes(5);
    assertEquals(Duration.ofSeconds(30), limits.pause(false, Duration.ZERO, fiveMinutes));
    assertEquals(Duration.ofSeconds(9), limits.pause(false, Duration.ZERO, Duration.ofSeconds(9)));
    assertEquals(
        Duration.ofSeconds(30), limits.pause(false, Duration.ofMinutes(3), Duration.ofSeconds(9)));
  }

  @Test
  void anExitIsNotGivenUpBeforeItWasReallyTried() {
    Duration deskWasOff = Duration.ofHours(2);
    assertFalse(limits.isOver(false, deskWasOff, 1));
    assertFalse(limits.isOver(false, deskWasOff, 29));
    assertTrue(limits.isOver(false, deskWasOff, 30));
    assertFalse(limits.isOver(false, Duration.ofMinutes(20), 279));
    assertTrue(limits.isOver(false, Duration.ZERO, 280));
  }

  @Test
  void anOpenLegIsGivenUpAfterTwoMinutes() {
    assertTrue(limits.isOver(true, Duration.ofSeconds(121), 1));
    assertFalse(limits.isOver(true, Duration.ofSeconds(119), 1));
  }
}
