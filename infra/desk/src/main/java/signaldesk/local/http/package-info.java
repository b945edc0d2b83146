/**
 * The HTTP API in front of the functions: turns a request into the event that API Gateway makes of
 * it (payload format 2.0) and the function's answer back into a response.
 */
@NullMarked
package signaldesk.local.http;

import org.jspecify.annotations.NullMarked;
