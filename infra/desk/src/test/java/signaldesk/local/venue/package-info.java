@NullMarked
package signaldesk.local.venue;

import org.jspecify.annotations.NullMarked;
