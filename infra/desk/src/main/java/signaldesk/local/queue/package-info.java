/**
 * The event source mapping of a queue: fetches messages, hands them to the function as Lambda would
 * and deletes what the function did not report as failed. What failed stays hidden until its
 * visibility ends; order per group and the dead-letter queue are the queue's own work.
 */
@NullMarked
package signaldesk.local.queue;

import org.jspecify.annotations.NullMarked;
