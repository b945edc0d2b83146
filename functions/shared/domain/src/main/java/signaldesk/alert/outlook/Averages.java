package signaldesk.alert.outlook;

import java.math.BigDecimal;
import signaldesk.instrument.Instrument;
import signaldesk.pnl.Fraction;

/** Figures per contract, exact to more decimals than are ever shown. */
final class Averages {
  private static final int DECIMALS = 12;

  private Averages() {}

  /** Ticks of so many contracts as points of one. */
  static BigDecimal points(long ticks, long contracts, Instrument instrument) {
    return Fraction.of(ticks).dividedBy(contracts).times(instrument.tickSize()).rounded(DECIMALS);
  }

  /** Cents of so many contracts as dollars of one. */
  static BigDecimal dollars(long cents, long contracts) {
    return Fraction.of(cents).dividedBy(contracts).rounded(DECIMALS).movePointLeft(2);
  }
}
