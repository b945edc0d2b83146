/** The report as data: JSON, which is the contract, and CSV, one trade a line. */
@NullMarked
package signaldesk.reportpnl.form;

import org.jspecify.annotations.NullMarked;
