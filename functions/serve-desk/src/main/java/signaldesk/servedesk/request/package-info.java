/** A call, read: who asks, for what, with which parameters; and what it may be answered. */
@NullMarked
package signaldesk.servedesk.request;

import org.jspecify.annotations.NullMarked;
