/**
 * Finished reports as they are kept: whose, in which form, and which version of them.
 *
 * <p>A report is never written over. What changes after the fact makes a new version that names the
 * one it replaces and why.
 */
@NullMarked
package signaldesk.report.stored;

import org.jspecify.annotations.NullMarked;
