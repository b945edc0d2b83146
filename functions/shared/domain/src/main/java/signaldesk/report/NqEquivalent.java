package signaldesk.report;

import java.math.BigDecimal;
import signaldesk.pnl.Pnl;

/**
 * NQ and MNQ together, as if all of it were NQ: 1 NQ = 10 MNQ. At traded prices.
 *
 * @param contracts contracts opened in closed trades
 * @param closed what those trades realised; points are points of NQ
 * @param posted what was realised and paid on the days of the period; points are points of NQ
 */
public record NqEquivalent(BigDecimal contracts, Pnl closed, Pnl posted) {}
