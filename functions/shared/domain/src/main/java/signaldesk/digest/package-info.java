/** Digests: ids that follow from content, and what stands for a token. */
@NullMarked
package signaldesk.digest;

import org.jspecify.annotations.NullMarked;
