/** The order queue on SQS FIFO, one message group per account. */
@NullMarked
package signaldesk.adapter.sqs;

import org.jspecify.annotations.NullMarked;
