package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An exit never grows stale; an entry does. */
class PatienceTest {
  private final Limits limits = Limits.standard();

  @Test
  void anExitIsTriedForTwentyMinutesWithReceivesToSpare() {
    Duration age = Duration.ZERO;
    int receives = 0;
    while (!limits.isOver(false, age)) {
      age = age.plus(limits.pause(false, age));
      receives++;
    }

    // 20 x 1 s, 20 x 5 s to two minutes, 37 x 30 s to the first look past twenty minutes
    assertEquals(20 + 20 + 37, receives);
    assertTrue(age.compareTo(Duration.ofMinutes(20)) > 0);
    assertTrue(3 * receives < limits.deliveries(), "also behind two others that waited as long");
  }

  @Test
  void anOpenLegIsGivenUpAfterTwoMinutes() {
    assertTrue(limits.isOver(true, Duration.ofSeconds(121)));
    assertEquals(Duration.ofSeconds(2), limits.pause(true, Duration.ofSeconds(119)));
  }
}
