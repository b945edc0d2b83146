/** What the use cases need from the world outside; the adapters provide it. */
@NullMarked
package signaldesk.port;

import org.jspecify.annotations.NullMarked;
