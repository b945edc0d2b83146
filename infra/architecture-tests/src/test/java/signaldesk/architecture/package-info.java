/** What modules cannot say about the code, as rules that fail the build. */
@NullMarked
package signaldesk.architecture;

import org.jspecify.annotations.NullMarked;
