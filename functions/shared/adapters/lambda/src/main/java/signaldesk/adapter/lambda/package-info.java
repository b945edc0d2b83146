/** What every function shares about running on Lambda: batches in order, answers, logs. */
@NullMarked
package signaldesk.adapter.lambda;

import org.jspecify.annotations.NullMarked;
