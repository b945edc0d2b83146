package signaldesk.alert.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Instruments;

class FiguresTest {
  private static BigDecimal d(String number) {
    return new BigDecimal(number);
  }

  private static String price(String points, String symbol) {
    return Figures.price(d(points), Instruments.get(symbol));
  }

  @Test
  void pricesHaveThousandsCommasAndTheTicksDecimals() {
    assertEquals("21,010.25", price("21010.25", "NQ1!"));
    assertEquals("21,010.00", price("21010", "NQ1!"));
    assertEquals("3.125", price("3.125", "NG1!"));
    assertEquals("44,012", price("44012", "YM1!"));
    assertEquals("-37.63", price("-37.63", "CL1!"));
  }

  @Test
  void anAverageBetweenTicksHasTwoDecimalsAtLeastRoundedHalfEven() {
    assertEquals("21,010.38", price("21010.375", "NQ1!"));
    assertEquals("44,012.50", price("44012.5", "YM1!"));
    assertEquals("2,650.12", price("2650.125", "GC1!"));
    assertEquals("3.126", price("3.1256", "NG1!"));
  }

  @Test
  void whatWasEarnedCarriesItsSign() {
    assertEquals("+$1,234.50", Figures.earned(d("1234.5")));
    assertEquals("-$38.40", Figures.earned(d("-38.4")));
    assertEquals("$0.00", Figures.earned(d("-0.004")));
    assertEquals("+9.88", Figures.points(d("9.875"), Instruments.get("NQ1!")));
    assertEquals("-10.25", Figures.points(d("-10.25"), Instruments.get("NQ1!")));
    assertEquals("0.00", Figures.points(d("0"), Instruments.get("NQ1!")));
  }

  @Test
  void spansAreShort() {
    assertEquals("0s", Figures.span(Duration.ZERO));
    assertEquals("12m 05s", Figures.span(Duration.ofSeconds(725)));
    assertEquals("2h 03m", Figures.span(Duration.ofMinutes(123)));
    assertEquals("3d 04h", Figures.span(Duration.ofHours(76)));
  }

  @Test
  void timeframesReadAsOnTheChart() {
    assertEquals("5m", Figures.timeframe("5"));
    assertEquals("1h", Figures.timeframe("60"));
    assertEquals("90m", Figures.timeframe("90"));
    assertEquals("1D", Figures.timeframe("1D"));
    assertEquals("", Figures.timeframe("{{interval}}"));
    assertEquals("", Figures.timeframe(null));
  }

  @Test
  void somebodyElsesWordsStayOnOneLineAndEndNoBlock() {
    assertEquals("a b 'c'", Figures.note(" a\n\tb `c` "));
    assertEquals(301, Figures.note("x".repeat(5000)).length());
    // A character of two units is never cut in half.
    assertEquals("x".repeat(299) + "…", Figures.note("x".repeat(299) + "🟢🟢"));
  }

  @Test
  void accountsAreCountedOfThoseThatWereToFill() {
    assertEquals("1 account", Figures.accounts(1, 1));
    assertEquals("4 accounts", Figures.accounts(4, 4));
    assertEquals("3 of 4 accounts", Figures.accounts(3, 4));
  }
}
