/** Cycles, trades and trading days: points, gross, fees and net, always apart. */
@NullMarked
package signaldesk.pnl;

import org.jspecify.annotations.NullMarked;
