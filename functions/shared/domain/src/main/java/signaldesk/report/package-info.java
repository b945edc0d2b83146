/**
 * The figures of the P&amp;L report: every metric and every cut, exact.
 *
 * <p>A {@link signaldesk.report.ReportBuilder} takes facts one by one, trading day after trading
 * day, and keeps sums and counts only, so that a year needs hardly more memory than a day. What it
 * gives is one immutable {@link signaldesk.report.Report}.
 *
 * <p>Two figures that people mix up stay apart. What was <em>posted</em> on a day is the money of
 * that day, whatever cycle it belongs to. <em>Statistics</em> count cycles that closed, each with
 * all it earned on all its days. A trade with an estimated fill is in neither of the two sums for
 * traded prices, but in one of its own. Where there is nothing to divide by, a figure is empty: not
 * 0, not infinity.
 */
@NullMarked
package signaldesk.report;

import org.jspecify.annotations.NullMarked;
