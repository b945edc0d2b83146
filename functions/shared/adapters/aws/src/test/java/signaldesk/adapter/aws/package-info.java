/** The thin client, held against published vectors, the SDK and a server that misbehaves. */
@NullMarked
package signaldesk.adapter.aws;

import org.jspecify.annotations.NullMarked;
