package signaldesk.alert;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exchange's week, in Chicago: UTC-6 in winter, UTC-5 from 8 March to 1 November 2026. */
class OpenHoursTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T15:30:00Z, 2026-11-23T15:30:00Z, PT0S", // nothing
    "2026-11-23T15:30:00Z, 2026-11-23T17:00:00Z, PT1H30M", // within a session
    "2026-11-23T21:30:00Z, 2026-11-23T23:30:00Z, PT1H", // across the break from 16:00 to 17:00
    "2026-11-27T21:00:00Z, 2026-11-30T00:00:00Z, PT2H", // Friday 15:00 to Sunday 18:00
    "2026-11-27T22:00:00Z, 2026-11-29T23:00:00Z, PT0S", // a weekend
    "2026-11-28T12:00:00Z, 2026-11-30T00:00:00Z, PT1H", // from within a weekend
    "2026-11-22T23:00:00Z, 2026-11-29T23:00:00Z, PT115H", // a week: 5 sessions of 23 h
    "2026-03-06T21:00:00Z, 2026-03-08T23:00:00Z, PT2H", // the clock goes forward: 17:00 is 22:00Z
    "2026-10-30T20:00:00Z, 2026-11-02T00:00:00Z, PT2H" // and back: 17:00 is 23:00Z
  })
  void openTimeIsReachedWhenItIsThereAndNotASecondSooner(Instant from, Instant to, Duration open) {
    assertTrue(OpenHours.reach(open, from, to), "at least " + open);
    assertFalse(OpenHours.reach(open.plusSeconds(1), from, to), "no more than " + open);
  }
}
