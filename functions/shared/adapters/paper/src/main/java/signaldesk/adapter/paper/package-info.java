/** A broker that is a venue of its own: its own book in its own table. */
@NullMarked
package signaldesk.adapter.paper;

import org.jspecify.annotations.NullMarked;
