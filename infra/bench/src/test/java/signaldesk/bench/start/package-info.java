/** What a start loads stays within its goal. */
@NullMarked
package signaldesk.bench.start;

import org.jspecify.annotations.NullMarked;
