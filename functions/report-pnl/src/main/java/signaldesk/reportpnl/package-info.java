/**
 * A trading day to its report: what the tables hold of it, read once, added up for the desk and for
 * every owner, written down in three forms and kept by version.
 */
@NullMarked
package signaldesk.reportpnl;

import org.jspecify.annotations.NullMarked;
