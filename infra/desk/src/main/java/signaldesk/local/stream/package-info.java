/**
 * The event source mapping of a table's stream: one batch at a time per shard, in order, retried
 * until it is done, split where it fails, given up only by the mapping's own limits.
 */
@NullMarked
package signaldesk.local.stream;

import org.jspecify.annotations.NullMarked;
