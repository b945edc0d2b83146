package signaldesk.reportpnl.make;

import java.math.BigDecimal;
import signaldesk.report.CostModel;

/**
 * What running costs, as {@code bench cost} counts it at AWS's list prices without alerts: the line
 * through ten and a hundred accounts a signal. At one account a signal costs more than it says.
 */
public final class Costs {
  /** Dollars. A signal's own calls, and those that every one of its orders adds. */
  public static final CostModel COUNTED =
      new CostModel(new BigDecimal("0.000003667"), new BigDecimal("0.000002923"));

  private Costs() {}
}
