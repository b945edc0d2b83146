/**
 * The chats that alerts go to. An address or a key is read when it is needed and is in nothing that
 * leaves this package: no reason, no exception, no text form.
 */
@NullMarked
package signaldesk.adapter.alerts;

import org.jspecify.annotations.NullMarked;
