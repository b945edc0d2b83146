/** The memory adapters, held against the ports' contracts. */
@NullMarked
package signaldesk.adapter.memory;

import org.jspecify.annotations.NullMarked;
