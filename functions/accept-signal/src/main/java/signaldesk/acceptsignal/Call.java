package signaldesk.acceptsignal;

import java.time.Instant;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.desk.Hook;

/**
 * A call of a known hook.
 *
 * @param token as it stands in the path; for taking it out of what is kept
 * @param at when we received it, whole milliseconds
 */
record Call(Hook hook, HttpRequest request, String token, Instant at) {}
