package signaldesk.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.cli.CommandException;
import signaldesk.reportpnl.read.Span;

class ReportSpanTest {
  /** Monday 23 November, 17:30 in Chicago: Tuesday's session has begun. */
  private static final Instant NOW = Instant.parse("2026-11-23T23:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "today, 2026-11-24, 2026-11-24",
    "yesterday, 2026-11-23, 2026-11-23",
    "week, 2026-11-23, 2026-11-24",
    "month, 2026-11-01, 2026-11-24",
    "2026-11-20, 2026-11-20, 2026-11-20",
    "2026-11-02..2026-12-31, 2026-11-02, 2026-11-24"
  })
  void theDaysAreTheExchanges(String words, LocalDate first, LocalDate last) {
    assertEquals(new Span(first, last), ReportSpan.of(words, NOW));
  }

  @Test
  void whoAsksForTodayInTheEveningIsToldThatItIsTheNextTradingDay() {
    String hint = ReportSpan.hint("today", NOW).orElseThrow();

    assertTrue(hint.contains("2026-11-24"), hint);
    assertTrue(hint.contains("2026-11-23, is `desk report yesterday`"), hint);
    assertEquals(Optional.empty(), ReportSpan.hint("week", NOW));
    assertEquals(Optional.empty(), ReportSpan.hint("today", NOW.minusSeconds(3600)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2026-11-21", "2026-11-25", "2026-11-20..2026-11-02", ".."})
  void whatCannotBeReportedIsSaidInWords(String words) {
    assertThrows(CommandException.class, () -> ReportSpan.of(words, NOW));
  }
}
