/** Queue to broker: each message becomes at most one order. */
@NullMarked
package signaldesk.executeorder;

import org.jspecify.annotations.NullMarked;
