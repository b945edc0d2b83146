/** The local stack does what AWS does, as the mappings in the template say. */
@NullMarked
package signaldesk.local.http;

import org.jspecify.annotations.NullMarked;
