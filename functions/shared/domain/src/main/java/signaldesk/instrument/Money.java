package signaldesk.instrument;

import java.math.BigDecimal;

/**
 * An amount in US dollars, exact to the cent. Positive is earned, negative is paid; a fee is held
 * as a positive amount.
 *
 * @param cents whole cents
 */
public record Money(long cents) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  /**
   * Reads dollars, for example {@code 1.40}.
   *
   * @throws ArithmeticException if the amount has a fraction of a cent; it is never rounded
   */
  public static Money ofDollars(BigDecimal dollars) {
    return new Money(dollars.movePointRight(2).longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(cents, factor));
  }

  /** Dollars with two decimals, for example {@code -405.60}. */
  public BigDecimal dollars() {
    return BigDecimal.valueOf(cents, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }
}
