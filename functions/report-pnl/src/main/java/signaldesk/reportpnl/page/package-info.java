/**
 * The report as a page: one file that needs nothing beside it, no script, no address, and that
 * prints.
 */
@NullMarked
package signaldesk.reportpnl.page;

import org.jspecify.annotations.NullMarked;
