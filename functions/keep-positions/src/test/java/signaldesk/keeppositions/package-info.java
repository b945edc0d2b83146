/** The projector held against the ledger: rules, schedules, bytes. */
@NullMarked
package signaldesk.keeppositions;

import org.jspecify.annotations.NullMarked;
