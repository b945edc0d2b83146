/**
 * Tells chats what became of a signal, and the operator what is wrong. One message of a channel is
 * in work at a time, so its order and its pauses need no state.
 */
@NullMarked
package signaldesk.sendalert;

import org.jspecify.annotations.NullMarked;
