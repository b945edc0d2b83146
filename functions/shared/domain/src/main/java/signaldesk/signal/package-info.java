/**
 * What came in, and what it asks for.
 *
 * <p>A signal is a target state ({@link signaldesk.signal.Target}), not a step: "be long" twice is
 * long once. The first delivery of a signal fixes its instants, its verdict and its accounts; every
 * later one uses those.
 */
@NullMarked
package signaldesk.signal;

import org.jspecify.annotations.NullMarked;
