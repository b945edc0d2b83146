/** The DynamoDB adapters, held against the ports' contracts on a real backend. */
@NullMarked
package signaldesk.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
