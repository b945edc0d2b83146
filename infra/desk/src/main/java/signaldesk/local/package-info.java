/** The local stack: every function as Lambda runs it, on one command. */
@NullMarked
package signaldesk.local;

import org.jspecify.annotations.NullMarked;
