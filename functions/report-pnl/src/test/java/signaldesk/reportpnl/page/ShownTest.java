package signaldesk.reportpnl.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Money;

class ShownTest {
  @Test
  void aFigureThatIsNotThereIsNeverZero() {
    assertEquals("n/a", Shown.money(null));
    assertEquals("n/a", Shown.time(null));
  }

  @Test
  void figuresHaveThousandsApartAndARealMinus() {
    assertEquals("−1,234,567.89", Shown.money(new Money(-123_456_789)));
    assertEquals("+0.01", Shown.signed(new Money(1)));
    assertEquals("0.00", Shown.number(new BigDecimal("-0.001"), 2));
    assertEquals("20,000.166667", Shown.exact(new BigDecimal("20000.166667")));
  }

  @Test
  void timesAreShort() {
    assertEquals("59 s", Shown.time(Duration.ofMillis(59_999)));
    assertEquals("1 min 05 s", Shown.time(Duration.ofSeconds(65)));
    assertEquals("26 h 00 min", Shown.time(Duration.ofHours(26)));
    assertEquals("999 ms", Shown.latency(Duration.ofMillis(999)));
    assertEquals("1.25 s", Shown.latency(Duration.ofMillis(1250)));
  }

  @Test
  void digitsAreTheSameOnEveryMachine() {
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    try {
      Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals("1 min 05 s", Shown.time(Duration.ofSeconds(65)));
      assertEquals("1,000 h 05 min", Shown.time(Duration.ofMinutes(60_005)));
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }

  @Test
  void aScaleHoldsZeroAndEndsOnRoundAmounts() {
    assertEquals(new Scale(-10_000, 50_000, 10_000), Scale.over(-3_000, 44_000));
    assertEquals(0, Scale.over(100, 200).low());
    assertEquals(0, Scale.over(0, 0).y(Scale.over(0, 0).high(), 100));
  }
}
