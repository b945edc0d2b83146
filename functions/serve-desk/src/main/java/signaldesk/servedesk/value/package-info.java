/** What a position is worth now, as far as that is known. */
@NullMarked
package signaldesk.servedesk.value;

import org.jspecify.annotations.NullMarked;
