/** A cache is made, is used, and is refused where it does not fit. */
@NullMarked
package signaldesk.images;

import org.jspecify.annotations.NullMarked;
