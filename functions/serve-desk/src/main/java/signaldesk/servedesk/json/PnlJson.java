package signaldesk.servedesk.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Totals;

/**
 * Realised dollars: always three figures, and what rests on estimated fills apart.
 *
 * @param gross before fees
 * @param fees positive
 * @param net gross minus fees
 * @param estimated the same for trades with an estimated fill; left out where there is nothing
 */
public record PnlJson(
    BigDecimal gross, BigDecimal fees, BigDecimal net, @Nullable PnlJson estimated) {

  public static PnlJson of(Totals totals) {
    PnlJson estimated = totals.estimated().equals(Pnl.ZERO) ? null : of(totals.estimated(), null);
    return of(totals.traded(), estimated);
  }

  private static PnlJson of(Pnl pnl, @Nullable PnlJson estimated) {
    return new PnlJson(pnl.gross().dollars(), pnl.fees().dollars(), pnl.net().dollars(), estimated);
  }
}
