/** The template held against the code. */
@NullMarked
package signaldesk.template;

import org.jspecify.annotations.NullMarked;
