package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signaldesk.alert.Mark;

/** How long a chat is left alone. */
class PatienceTest {
  private final Patience patience = new Patience(new Random(1));

  @Test
  void eachRefusalDoublesThePauseUpToAMinute() {
    assertPause(1, 1, null);
    assertPause(2, 2, null);
    assertPause(16, 5, null);
    assertPause(64, 30, null);
  }

  @Test
  void whatTheChatAsksForCountsBetweenThatAndFiveMinutes() {
    assertPause(7, 1, Duration.ofSeconds(7));
    assertPause(1, 1, Duration.ZERO);
    assertPause(8, 4, Duration.ZERO);
    assertPause(300, 1, Duration.ofHours(1));
    assertPause(300, 1, Duration.ofDays(11));
  }

  @Test
  void whereATextIsSentFourTimesOnlyThePausesReachFar() {
    Mark mark = Mark.first("c", "id", "text", Instant.EPOCH);
    for (long seconds : List.of(2L, 15L, 60L)) {
      mark = mark.unanswered();
      Duration pause = patience.pauseOfFew(mark);
      assertTrue(pause.compareTo(Duration.ofSeconds(seconds)) >= 0, pause.toString());
      assertTrue(pause.compareTo(Duration.ofMillis(seconds * 1250)) < 0, pause.toString());
    }
    assertEquals(Duration.ZERO, patience.pauseOfFew(mark.unanswered()), "it is given up at once");
  }

  /** Between that and a quarter more. */
  private void assertPause(long seconds, int refusals, @Nullable Duration asked) {
    Mark mark = Mark.first("c", "id", "text", Instant.EPOCH);
    for (int i = 0; i < refusals; i++) {
      mark = mark.refused();
    }
    Duration pause = patience.pause(mark, asked);
    assertTrue(pause.compareTo(Duration.ofSeconds(seconds)) >= 0, pause.toString());
    assertTrue(pause.compareTo(Duration.ofMillis(seconds * 1250)) < 0, pause.toString());
    assertEquals(refusals, mark.refusals());
  }
}
