package signaldesk.pnl;

import java.math.BigDecimal;
import java.math.RoundingMode;
import signaldesk.instrument.Money;

/**
 * What was realised: points, gross and fees, never added into one figure but by {@link #net}.
 *
 * @param points price difference times contracts, not money; six decimals, half-even on the
 *     cumulative amount of a cycle, so that at flat it is exact
 * @param gross dollars before fees
 * @param fees what the broker charged, positive
 */
public record Pnl(BigDecimal points, Money gross, Money fees) {
  /** Decimals of points where they do not end. */
  public static final int DECIMALS = 6;

  public static final Pnl ZERO = new Pnl(BigDecimal.ZERO, Money.ZERO, Money.ZERO);

  public Pnl {
    points = points.setScale(DECIMALS, RoundingMode.UNNECESSARY);
  }

  /** What is left after fees. */
  public Money net() {
    return gross.minus(fees);
  }

  public Pnl plus(Pnl other) {
    return new Pnl(points.add(other.points), gross.plus(other.gross), fees.plus(other.fees));
  }
}
