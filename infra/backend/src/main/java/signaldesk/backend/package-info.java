/** The database and the queue of the local stack and of the tests. */
@NullMarked
package signaldesk.backend;

import org.jspecify.annotations.NullMarked;
