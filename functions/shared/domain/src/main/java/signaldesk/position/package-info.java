/** The net book of one account and contract, moved by fills alone. */
@NullMarked
package signaldesk.position;

import org.jspecify.annotations.NullMarked;
