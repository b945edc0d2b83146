package signaldesk.pnl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingDaysTest {

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource({
    "2026-11-10T22:59:59Z, 2026-11-10, Tuesday 16:59:59 CST",
    "2026-11-10T23:00:00Z, 2026-11-11, Tuesday 17:00 CST is Wednesday",
    "2026-07-14T21:59:59.999Z, 2026-07-14, in summer the boundary is 22:00Z",
    "2026-07-14T22:00:00Z, 2026-07-15, Tuesday 17:00 CDT is Wednesday",
    "2026-11-15T23:00:00Z, 2026-11-16, Sunday 17:00 is Monday",
    "2026-11-13T23:00:00Z, 2026-11-16, Friday evening rolls over the weekend",
    "2026-11-14T18:00:00Z, 2026-11-16, Saturday rolls to Monday",
    "2026-11-15T18:00:00Z, 2026-11-16, Sunday noon rolls to Monday",
    "2026-03-08T22:00:00Z, 2026-03-09, the Sunday on which summer time begins: 17:00 CDT",
    "2026-03-06T22:00:00Z, 2026-03-06, the Friday before it: 16:00 CST",
    "2026-11-01T22:59:59Z, 2026-11-02, the Sunday on which it ends",
    "2026-12-31T23:30:00Z, 2027-01-01, a year's last evening is next year's day",
  })
  void seventeenInChicagoBeginsTheNextDay(Instant at, LocalDate day, String why) {
    assertEquals(day, TradingDays.RULE.of(at), why);
  }

  @Test
  void theExchangesCalendarOverridesTheRule() {
    LocalDate thanksgiving = LocalDate.parse("2026-11-26");
    LocalDate friday = LocalDate.parse("2026-11-27");
    TradingDays days = new TradingDays(Map.of(thanksgiving, friday));

    assertEquals(friday, days.of(Instant.parse("2026-11-26T16:00:00Z")));
    assertEquals(LocalDate.parse("2026-11-25"), days.of(Instant.parse("2026-11-25T16:00:00Z")));
  }

  @Test
  void aDayBeginsWhereTheOneBeforeItEnds() {
    TradingDays days = TradingDays.RULE;

    // Tuesday follows Monday; Monday follows Friday, over the weekend; in winter at 23:00Z.
    assertEquals(Instant.parse("2026-11-09T23:00:00Z"), days.start(LocalDate.parse("2026-11-10")));
    assertEquals(Instant.parse("2026-11-10T23:00:00Z"), days.end(LocalDate.parse("2026-11-10")));
    assertEquals(
        days.end(LocalDate.parse("2026-11-13")), days.start(LocalDate.parse("2026-11-16")));
    assertEquals(Instant.parse("2026-07-13T22:00:00Z"), days.start(LocalDate.parse("2026-07-14")));
  }
}
