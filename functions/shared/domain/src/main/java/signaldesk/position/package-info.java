/**
 * The net book of one account and contract, moved by fills alone.
 *
 * <p>{@link signaldesk.position.Book#apply} is R4 of the accounting rules; {@link
 * signaldesk.position.Projection} applies any set of fills, in whatever order they were delivered.
 */
@NullMarked
package signaldesk.position;

import org.jspecify.annotations.NullMarked;
