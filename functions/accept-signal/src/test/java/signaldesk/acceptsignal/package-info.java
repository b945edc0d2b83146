/** The webhook, rule by rule. */
@NullMarked
package signaldesk.acceptsignal;

import org.jspecify.annotations.NullMarked;
