/**
 * What modules cannot say about the code, as rules that fail the build. Each rule is also shown a
 * class under {@code broken} that breaks it, so that no rule passes only because it looks at
 * nothing.
 */
@NullMarked
package signaldesk.architecture;

import org.jspecify.annotations.NullMarked;
