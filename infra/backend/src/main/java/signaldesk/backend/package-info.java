/**
 * The database and the queue where no AWS is: the real parts, DynamoDB Local and ElasticMQ, in this
 * process ({@link signaldesk.backend.Backend}) or in one of their own ({@link
 * signaldesk.backend.BackendMain}).
 *
 * <p>What is in them comes from {@code template.yaml} alone: {@link signaldesk.backend.Template}
 * reads it, {@link signaldesk.backend.Provision} makes its tables and queues at any endpoint. Tests
 * ask {@link signaldesk.backend.TestBackend} and do not know what answers them.
 */
@NullMarked
package signaldesk.backend;

import org.jspecify.annotations.NullMarked;
