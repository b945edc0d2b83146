package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueClockTest {
  private static final Instant SENT = Instant.parse("2026-11-23T12:00:00.300Z");

  private final VenueClock clock = new VenueClock();

  /** Received 400 ms later: in the middle it is 12:00:00.5 here. */
  @ParameterizedTest
  @CsvSource({
    "12:00:00, 0",
    "12:00:01, 1",
    "12:00:30, 30",
    "11:59:59, -1",
    "11:59:30, -30",
    "14:00:00, 7200",
  })
  void itIsMeasuredInTheMiddleOfAnAnswer(String there, long seconds) {
    hear("Mon, 23 Nov 2026 " + there + " GMT", Duration.ofMillis(400));

    assertEquals(Optional.of(Duration.ofSeconds(seconds)), clock.ahead());
    assertEquals(SENT.plusSeconds(seconds), clock.theirs(SENT));
  }

  @Test
  void whatIsAlikeToHalfASecondIsAlike() {
    Instant whole = Instant.parse("2026-11-23T12:00:00Z");
    clock.heard(Optional.of("Mon, 23 Nov 2026 12:00:00 GMT"), whole, whole);
    assertEquals(Optional.of(Duration.ZERO), clock.ahead());

    Instant end = whole.plusMillis(999);
    clock.heard(Optional.of("Mon, 23 Nov 2026 12:00:00 GMT"), end, end);
    assertEquals(Optional.of(Duration.ZERO), clock.ahead());
  }

  @Test
  void withoutADateOrWithASlowAnswerNothingIsKnown() {
    hear(null, Duration.ofMillis(400));
    hear("yesterday", Duration.ofMillis(400));
    hear("Mon, 23 Nov 2026 12:00:30 GMT", Duration.ofMillis(1_100));
    hear("Mon, 23 Nov 2026 12:00:30 GMT", Duration.ofMillis(-1));

    assertEquals(Optional.empty(), clock.ahead());
    assertEquals(SENT, clock.theirs(SENT));
  }

  private void hear(@org.jspecify.annotations.Nullable String date, Duration took) {
    clock.heard(Optional.ofNullable(date), SENT, SENT.plus(took));
  }
}
