/** The venue that {@code desk up --broker fake-projectx} trades at instead of paper. */
@NullMarked
package signaldesk.local.venue;

import org.jspecify.annotations.NullMarked;
