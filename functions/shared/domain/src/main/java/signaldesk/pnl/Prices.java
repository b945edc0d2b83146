package signaldesk.pnl;

import java.math.BigDecimal;
import signaldesk.instrument.Instrument;

/** How an average price is shown. */
final class Prices {
  private Prices() {}

  /** In points, with the tick size's decimals where that is exact, else with six, half-even. */
  static BigDecimal shown(Fraction ticks, Instrument instrument) {
    BigDecimal points = ticks.times(instrument.tickSize()).rounded(Pnl.DECIMALS);

    int decimals = Math.max(points.stripTrailingZeros().scale(), instrument.tickSize().scale());
    return points.setScale(Math.min(decimals, Pnl.DECIMALS));
  }
}
