/** What a cold start takes, from process start to answer posted, beside one that does nothing. */
@NullMarked
package signaldesk.bench.start;

import org.jspecify.annotations.NullMarked;
