/**
 * Many accounts of several owners at a venue that fails now and then: every one is filled once,
 * within the venue's limits, and the books are the venue's own, to the cent.
 */
@NullMarked
package signaldesk.bench.venue;

import org.jspecify.annotations.NullMarked;
