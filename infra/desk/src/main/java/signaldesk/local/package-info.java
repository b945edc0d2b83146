/**
 * The local stack: the desk of {@code template.yaml} on this machine alone.
 *
 * <p>{@link signaldesk.local.LocalDesk} starts the database and the queue in a process of their
 * own, makes the template's tables and queues there, starts every function ({@link
 * signaldesk.local.runtime}) and joins them as the template says: routes ({@link
 * signaldesk.local.http}), queue mappings ({@link signaldesk.local.queue}), stream mappings ({@link
 * signaldesk.local.stream}).
 */
@NullMarked
package signaldesk.local;

import org.jspecify.annotations.NullMarked;
