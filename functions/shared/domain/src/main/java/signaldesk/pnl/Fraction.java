package signaldesk.pnl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact number. An average cost need not end (20,000 1/6), and a rounded one would be wrong by
 * more with every partial close.
 *
 * @param numerator carries the sign
 * @param denominator positive; the two have no common divisor, so that equal numbers are equal
 *     records
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {
  public static final Fraction ZERO = of(0);

  public Fraction {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("a denominator must be positive: " + denominator);
    }
    BigInteger common = numerator.gcd(denominator);
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws NumberFormatException if it is no fraction
   */
  public static Fraction parse(String text) {
    int bar = text.indexOf('/');
    return bar < 0
        ? new Fraction(new BigInteger(text), BigInteger.ONE)
        : new Fraction(
            new BigInteger(text.substring(0, bar)), new BigInteger(text.substring(bar + 1)));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.times(-1));
  }

  public Fraction times(long factor) {
    return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  /** This times an exact decimal, a tick size say. */
  public Fraction times(BigDecimal factor) {
    return new Fraction(
        numerator.multiply(factor.movePointRight(Math.max(0, factor.scale())).toBigIntegerExact()),
        denominator.multiply(BigInteger.TEN.pow(Math.max(0, factor.scale()))));
  }

  /** This divided by a positive whole number. */
  public Fraction dividedBy(long divisor) {
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  /**
   * Rounded half-even to so many decimals; for showing, and for money on a cycle's cumulative
   * amount only.
   */
  public BigDecimal rounded(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_EVEN);
  }

  /** The same number as a decimal; empty if that does not end. */
  public Optional<BigDecimal> exact() {
    BigInteger rest = without(5, denominator.shiftRight(denominator.getLowestSetBit()));
    return rest.equals(BigInteger.ONE)
        ? Optional.of(new BigDecimal(numerator).divide(new BigDecimal(denominator)))
        : Optional.empty();
  }

  /** {@code 5} or {@code -1/6}. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }

  private static BigInteger without(long prime, BigInteger number) {
    BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(prime));
    return parts[1].signum() == 0 ? without(prime, parts[0]) : number;
  }
}
