/** The read API: positions, accounts, trades, orders and signals. */
@NullMarked
package signaldesk.servedesk;

import org.jspecify.annotations.NullMarked;
