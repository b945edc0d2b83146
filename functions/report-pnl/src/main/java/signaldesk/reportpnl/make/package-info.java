/** Facts to figures to a page: one draft for every audience, all of them from one reading. */
@NullMarked
package signaldesk.reportpnl.make;

import org.jspecify.annotations.NullMarked;
