package signaldesk.pnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void equalNumbersAreEqualRecords() {
    assertEquals(Fraction.parse("1/3"), Fraction.parse("-2/6").times(-1));
    assertEquals(Fraction.ZERO, Fraction.parse("0/7"));
    assertEquals("240002/3", Fraction.of(480_004).dividedBy(6).toString());
    assertEquals(Fraction.of(4), Fraction.parse("4"));
  }

  @Test
  void arithmeticIsExact() {
    assertEquals(Fraction.parse("5/6"), Fraction.parse("1/2").plus(Fraction.parse("1/3")));
    assertEquals(Fraction.parse("-1/6"), Fraction.parse("1/3").minus(Fraction.parse("1/2")));
    assertEquals(Fraction.parse("1/12"), Fraction.parse("1/3").times(new BigDecimal("0.25")));
    assertEquals(Fraction.of(100), Fraction.of(1).times(new BigDecimal("1E2")));
  }

  @Test
  void roundingIsHalfEvenBothWays() {
    assertEquals(new BigDecimal("0.2"), Fraction.parse("1/4").rounded(1));
    assertEquals(new BigDecimal("-0.2"), Fraction.parse("-1/4").rounded(1));
    assertEquals(new BigDecimal("0.4"), Fraction.parse("7/20").rounded(1));
    assertEquals(new BigDecimal("20000.166667"), Fraction.parse("120001/6").rounded(6));
  }

  @Test
  void onlyANumberThatEndsHasAnExactDecimal() {
    assertEquals(Optional.of(new BigDecimal("-0.375")), Fraction.parse("-3/8").exact());
    assertEquals(Optional.of(new BigDecimal("0.02")), Fraction.parse("1/50").exact());
    assertEquals(Optional.empty(), Fraction.parse("1/6").exact());
  }

  @Test
  void nothingDividesByZeroOrLess() {
    assertThrows(
        IllegalArgumentException.class, () -> new Fraction(BigInteger.ONE, BigInteger.valueOf(-1)));
    assertThrows(IllegalArgumentException.class, () -> Fraction.of(1).dividedBy(0));
  }
}
