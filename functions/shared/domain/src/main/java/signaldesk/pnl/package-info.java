/**
 * Cycles, trades and trading days: points, gross, fees and net, always apart.
 *
 * <p>Fills are applied in one order ({@link signaldesk.pnl.Marker}), so that every delivery of the
 * same fills gives the same books. A {@link signaldesk.pnl.Cycle} is what is open, kept as sums; a
 * {@link signaldesk.pnl.Trade} is a cycle that came back to flat. Averages are exact {@link
 * signaldesk.pnl.Fraction}s; money is rounded once, on the cumulative amount of the cycle, and each
 * fill posts the change, so that parts always add up to the whole.
 */
@NullMarked
package signaldesk.pnl;

import org.jspecify.annotations.NullMarked;
