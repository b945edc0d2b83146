/** The stores of the desk on DynamoDB. */
@NullMarked
package signaldesk.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
