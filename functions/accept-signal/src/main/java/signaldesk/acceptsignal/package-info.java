/** HTTPS to queue: a webhook call becomes one signal and one order message per account. */
@NullMarked
package signaldesk.acceptsignal;

import org.jspecify.annotations.NullMarked;
