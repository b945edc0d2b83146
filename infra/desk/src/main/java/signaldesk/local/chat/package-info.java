/** The chat of the local stack: what would go to members and to the operator ends here. */
@NullMarked
package signaldesk.local.chat;

import org.jspecify.annotations.NullMarked;
