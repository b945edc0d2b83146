package signaldesk.servedesk.json;

import java.math.BigDecimal;
import signaldesk.instrument.Instrument;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Pnl;

/**
 * Numbers of points as answers show them: the tick size's decimals, more only where they say
 * something.
 */
final class Decimals {
  private Decimals() {}

  /** The same number without zeros that say nothing; for NQ 12.500000 is 12.50. */
  static BigDecimal points(BigDecimal points, Instrument instrument) {
    int decimals = Math.max(points.stripTrailingZeros().scale(), instrument.tickSize().scale());
    return points.setScale(decimals);
  }

  /** Points of this many ticks, six decimals half-even where they do not end. */
  static BigDecimal shown(Fraction ticks, Instrument instrument) {
    return points(ticks.times(instrument.tickSize()).rounded(Pnl.DECIMALS), instrument);
  }

  /**
   * Nothing lost: a decimal number where it ends, else the fraction in words, {@code "120001/3"}.
   */
  static Object exact(Fraction points, Instrument instrument) {
    return points
        .exact()
        .<Object>map(decimal -> points(decimal, instrument))
        .orElseGet(points::toString);
  }
}
