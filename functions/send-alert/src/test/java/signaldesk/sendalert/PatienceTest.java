package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import signaldesk.alert.Mark;

class PatienceTest {
  private static final Mark REFUSED = Mark.first("premium", "1", "hi", Instant.EPOCH).refused();

  private final Patience patience = new Patience(new Random(1));

  @Test
  void aChatThatAsksForNoPauseIsNotAskedInALoop() {
    assertTrue(patience.pause(REFUSED, Duration.ZERO).compareTo(Duration.ofSeconds(1)) >= 0);
  }

  @Test
  void aChatThatAsksForHoursIsAskedAgainWhileAnAlertIsWorthTelling() {
    assertTrue(patience.pause(REFUSED, Duration.ofHours(12)).compareTo(Duration.ofMinutes(7)) < 0);
  }
}
