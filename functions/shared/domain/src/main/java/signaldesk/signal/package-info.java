/** What came in from the chart, and the position it asks for. */
@NullMarked
package signaldesk.signal;

import org.jspecify.annotations.NullMarked;
