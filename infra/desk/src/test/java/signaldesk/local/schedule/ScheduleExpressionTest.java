package signaldesk.local.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.backend.Schedule;
import signaldesk.backend.Template;

/** Cron and rate expressions mean what they mean to AWS. */
class ScheduleExpressionTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource({
    // Chicago is at -6 in winter, at -5 from 8 March to 1 November 2026.
    "2026-03-06T21:14:59Z, 2026-03-06T21:15:00Z",
    "2026-03-06T21:15:00Z, 2026-03-09T20:15:00Z",
    "2026-10-30T20:14:59Z, 2026-10-30T20:15:00Z",
    "2026-10-30T20:15:00Z, 2026-11-02T21:15:00Z"
  })
  void aTimeOfDayIsThePlacesOwnAndWeekendsAreLeftOut(Instant after, Instant next) {
    assertEquals(next, ScheduleExpression.of("cron(15 15 ? * MON-FRI *)", CHICAGO).next(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cron(5 18 ? * 2-6 *)   | 2026-11-27T23:59:00Z | 2026-11-28T00:05:00Z
          cron(0 0 1 * ? *)      | 2026-11-22T00:00:00Z | 2026-12-01T06:00:00Z
          cron(0/15 * * * ? *)   | 2026-11-22T10:16:00Z | 2026-11-22T10:30:00Z
          cron(0 12 L * ? *)     | 2026-02-01T00:00:00Z | 2026-02-28T18:00:00Z
          cron(0 9 ? * 6#1 2027) | 2026-11-22T00:00:00Z | 2027-01-01T15:00:00Z
          rate(1 minute)         | 2026-11-22T10:16:05Z | 2026-11-22T10:17:05Z
          rate(2 hours)          | 2026-11-22T10:16:05Z | 2026-11-22T12:16:05Z
          """)
  void sixFieldsAndRatesAreUnderstood(String text, Instant after, Instant next) {
    assertEquals(next, ScheduleExpression.of(text, CHICAGO).next(after));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron(15 15 * * *)",
        "cron(15 15 * * * *)",
        "cron(99 15 ? * * *)",
        "rate(0 days)",
        "15:15"
      })
  void whatAwsWouldNotTakeIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> ScheduleExpression.of(text, CHICAGO));
  }

  @Test
  void everyScheduleOfTheTemplateIsUnderstood() {
    List<Schedule> schedules = Template.read(Template.find()).schedules();

    schedules.forEach(
        each -> ScheduleExpression.of(each.expression(), each.zone()).next(Instant.EPOCH));
  }
}
