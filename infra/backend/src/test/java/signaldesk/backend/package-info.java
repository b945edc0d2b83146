/** The parts that stand in for AWS do what the rest counts on. */
@NullMarked
package signaldesk.backend;

import org.jspecify.annotations.NullMarked;
