/**
 * What the tables hold of a span of trading days, read once, day by day, and handed on piece by
 * piece: nothing of a day is kept after it.
 */
@NullMarked
package signaldesk.reportpnl.read;

import org.jspecify.annotations.NullMarked;
