/** Reports at size: a desk that traded, made up from a seed, and how long its report takes. */
@NullMarked
package signaldesk.bench.report;

import org.jspecify.annotations.NullMarked;
