/** The ports in memory, for tests. */
@NullMarked
package signaldesk.adapter.memory;

import org.jspecify.annotations.NullMarked;
