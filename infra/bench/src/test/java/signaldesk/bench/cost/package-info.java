/** The goals hold, and the counts are right. */
@NullMarked
package signaldesk.bench.cost;

import org.jspecify.annotations.NullMarked;
