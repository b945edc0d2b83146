package signaldesk.report;

import java.math.BigDecimal;
import signaldesk.instrument.Money;
import signaldesk.pnl.Pnl;

/** A running sum of results. */
final class PnlSum {
  private long pointParts;
  private long gross;
  private long fees;

  void add(Pnl pnl) {
    pointParts = Math.addExact(pointParts, pnl.points().unscaledValue().longValueExact());
    gross = Math.addExact(gross, pnl.gross().cents());
    fees = Math.addExact(fees, pnl.fees().cents());
  }

  Pnl pnl() {
    return new Pnl(BigDecimal.valueOf(pointParts, Pnl.DECIMALS), new Money(gross), new Money(fees));
  }
}
