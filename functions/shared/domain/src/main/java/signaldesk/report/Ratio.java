package signaldesk.report;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import signaldesk.instrument.Money;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Pnl;

/** Exact quotients; empty where there is nothing to divide by. */
public final class Ratio {
  private static final long CENTS = 100;

  private Ratio() {}

  /** One count or amount divided by another that is not negative. */
  static Optional<Fraction> of(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole)));
  }

  /** Dollars for each of so many. */
  static Optional<Fraction> dollars(Money money, long count) {
    return of(money.cents(), Math.multiplyExact(CENTS, count));
  }

  /**
   * Fees as a share of gross; empty where gross is not positive, for a share of it says nothing.
   */
  public static Optional<Fraction> feeShare(Pnl pnl) {
    return pnl.gross().cents() <= 0
        ? Optional.empty()
        : of(pnl.fees().cents(), pnl.gross().cents());
  }

  static Optional<Duration> mean(Duration sum, long count) {
    return count == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(sum.toMillis() / count));
  }
}
