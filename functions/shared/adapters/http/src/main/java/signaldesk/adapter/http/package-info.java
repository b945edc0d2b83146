/**
 * Calls of other people's servers. An address may be a secret: it is in nothing that leaves this
 * package, no reason, no exception, no text form.
 */
@NullMarked
package signaldesk.adapter.http;

import org.jspecify.annotations.NullMarked;
