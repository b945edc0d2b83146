package signaldesk.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import signaldesk.desk.RequestWindow.Limit;

class RequestWindowTest {
  private static final Limit LIMIT = new Limit(200, Duration.ofSeconds(60));
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void whatWasGrantedCountsUntilItsWindowIsSurelyOver() {
    RequestWindow full = RequestWindow.EMPTY.granting(200, LIMIT, NOON);

    assertEquals(0, full.left(LIMIT, 200, NOON.plusSeconds(60)));
    Duration wait = full.wait(LIMIT, 200, NOON);
    assertTrue(wait.compareTo(Duration.ofSeconds(65)) > 0, wait.toString());
    assertTrue(wait.compareTo(Duration.ofSeconds(80)) < 0, wait.toString());
    assertEquals(200, full.left(LIMIT, 200, NOON.plus(wait)));
  }

  @Test
  void exitsFindRoomWhereEntriesFindNone() {
    RequestWindow entries = RequestWindow.EMPTY.granting(160, LIMIT, NOON);

    assertEquals(0, entries.left(LIMIT, 160, NOON));
    assertEquals(40, entries.left(LIMIT, 200, NOON));
  }

  @Test
  void whilePausedNothingIsGrantedAndAShorterPauseShortensNoLongerOne() {
    RequestWindow paused = RequestWindow.EMPTY.paused(NOON.plusSeconds(9));

    assertEquals(0, paused.paused(NOON.plusSeconds(1)).left(LIMIT, 200, NOON.plusSeconds(8)));
    assertEquals(Duration.ofSeconds(9), paused.wait(LIMIT, 200, NOON));
    assertEquals(200, paused.left(LIMIT, 200, NOON.plusSeconds(9)));
  }

  @Test
  void whatNoLongerCountsIsNotKept() {
    RequestWindow window = RequestWindow.EMPTY;
    for (int i = 0; i < 1_000; i++) {
      window = window.granting(1, LIMIT, NOON.plusSeconds(i));
    }
    assertTrue(window.granted().size() < 20, window.granted().toString());
  }
}
