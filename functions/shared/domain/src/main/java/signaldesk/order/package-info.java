/** What one signal asks of one account: legs, states and every legal move between them. */
@NullMarked
package signaldesk.order;

import org.jspecify.annotations.NullMarked;
