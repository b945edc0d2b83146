package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.desk.RequestWindow;

/** What every store of granted requests does. */
public abstract class RequestWindowsContract {
  private static final Instant NOON = Instant.parse("2126-11-23T12:00:00Z");
  private static final RequestWindow.Limit LIMIT =
      new RequestWindow.Limit(200, Duration.ofSeconds(60));
  private static final RequestWindow FIRST = RequestWindow.EMPTY.granting(8, LIMIT, NOON);
  private static final RequestWindow NEXT =
      FIRST.granting(8, LIMIT, NOON.plusSeconds(7)).paused(NOON.plusSeconds(9));

  /** A store in which nothing was granted. */
  protected abstract RequestWindows empty();

  @Test
  void whatWasGrantedIsFoundAsItWasWritten() {
    RequestWindows windows = empty();

    assertEquals(Optional.empty(), windows.find("owner-1"));
    assertTrue(windows.put("owner-1", FIRST, null));
    assertTrue(windows.put("owner-1", NEXT, FIRST));
    assertEquals(Optional.of(NEXT), windows.find("owner-1"));
    assertEquals(Optional.empty(), windows.find("owner-1#bars"));
  }

  @Test
  void ofTwoThatReadTheSameOneWrites() {
    RequestWindows windows = empty();
    windows.put("owner-1", FIRST, null);

    assertFalse(windows.put("owner-1", NEXT, null));
    assertTrue(windows.put("owner-1", NEXT, FIRST));
    assertFalse(windows.put("owner-1", NEXT, FIRST));
  }
}
