package signaldesk.reportpnl.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Money;
import signaldesk.reportpnl.page.Chart.Point;
import signaldesk.reportpnl.page.Sheet.Day;
import signaldesk.reportpnl.page.Sheet.Head;

class PageTest {
  private static final List<Day> DAYS =
      List.of(
          new Day(LocalDate.parse("2026-11-23"), 0, new Money(-1_200)),
          new Day(LocalDate.parse("2026-11-24"), 0, Money.ZERO));

  @Test
  void aDayWithMoneyAndNoClosedTradeShowsItsMoney() {
    String page = page(List.of(), List.of());

    assertTrue(page.contains("No trade closed at a known price."));
    assertTrue(
        page.contains("<span class=\"date\">23</span><b>−12</b><small>0 trades</small>"), page);
    assertFalse(page.contains("<span class=\"date\">24</span><b>"));
  }

  @Test
  void theTextOfTheCurveSaysTheDrawdownOfTheTrades() {
    List<Point> curve = List.of(new Point(0, 0), new Point(3, 500), new Point(3, -500));

    String page = page(curve, List.of(new Point(0, 0), new Point(3, -600)));

    assertTrue(page.contains("the deepest drawdown from a peak is −6.00 dollars"), page);
  }

  private static String page(List<Point> curve, List<Point> falls) {
    return Page.of(
        new Sheet(
            new Head("November 2026", "Whole desk", "Final", "Version 1.", "Made.", Money.ZERO),
            List.of(),
            curve,
            falls,
            new Money(-600),
            List.of(),
            List.of(),
            DAYS,
            List.of(),
            List.of()));
  }
}
