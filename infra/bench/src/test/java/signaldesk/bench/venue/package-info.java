@NullMarked
package signaldesk.bench.venue;

import org.jspecify.annotations.NullMarked;
