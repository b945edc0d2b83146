/** The local stack does what AWS does, as the mappings in the template say. */
@NullMarked
package signaldesk.local.chat;

import org.jspecify.annotations.NullMarked;
