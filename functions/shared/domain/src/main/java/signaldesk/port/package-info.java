/**
 * What the desk needs from the world, as narrow interfaces; every adapter of one runs the same
 * contract suite.
 *
 * <p>Expected answers are values. Temporary trouble is an unchecked exception that leaves the
 * handler, so that the queue or the stream brings the work back.
 */
@NullMarked
package signaldesk.port;

import org.jspecify.annotations.NullMarked;
