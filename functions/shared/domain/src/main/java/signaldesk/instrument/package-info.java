/** What can be traded: tick sizes, tick values, roots and months. */
@NullMarked
package signaldesk.instrument;

import org.jspecify.annotations.NullMarked;
