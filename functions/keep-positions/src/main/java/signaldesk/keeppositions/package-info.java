/**
 * The stream of the Orders table to books and trades.
 *
 * <p>A change of an order is booked by {@link signaldesk.keeppositions.KeepPositions} on the fast
 * path where its fills simply come next, and otherwise by {@link
 * signaldesk.keeppositions.Reprojection}, which reads what is true from the ledger and writes what
 * differs. Both end in the same bytes as {@link signaldesk.keeppositions.Rebuild}.
 */
@NullMarked
package signaldesk.keeppositions;

import org.jspecify.annotations.NullMarked;
