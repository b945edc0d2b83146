/**
 * What people are told: members of a signal and what it earned, the operator of trouble.
 *
 * <p>Every text comes from the ledger and the books as they are when it is told, by key, never from
 * a queue message: a message only says what to look at. So an alert can be late, and can be dropped
 * when it is too old, but it cannot be wrong because something overtook it.
 */
@NullMarked
package signaldesk.alert;

import org.jspecify.annotations.NullMarked;
