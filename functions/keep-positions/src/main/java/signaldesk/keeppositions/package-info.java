/** Order stream to book: fills become positions and trades. */
@NullMarked
package signaldesk.keeppositions;

import org.jspecify.annotations.NullMarked;
