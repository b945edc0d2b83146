package signaldesk.keeppositions;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.dynamodb.OrderItem;
import signaldesk.order.Order;

/** What a record of the Orders stream says. */
sealed interface OrderChange {

  /** An order was written; {@code before} is null where it is new. */
  record Written(@Nullable Order before, Order after) implements OrderChange {}

  /**
   * An item went away. Orders are not deleted; what their age takes away has been booked long ago.
   */
  record Removed() implements OrderChange {}

  /** Something was written to this account that is not an order. */
  record Unreadable(String accountId) implements OrderChange {}

  /** Something that does not even name an account. */
  record Nameless() implements OrderChange {}

  /** Reads a record with both images. */
  static OrderChange read(DynamodbStreamRecord streamed) {
    if ("REMOVE".equals(streamed.getEventName())) {
      return new Removed();
    }
    StreamRecord change = streamed.getDynamodb();
    try {
      Map<String, AttributeValue> old = change.getOldImage();
      return new Written(
          old == null || old.isEmpty() ? null : order(old), order(change.getNewImage()));
    } catch (RuntimeException e) { // no store is asked here: the same record will never be readable
      AttributeValue accountId =
          change.getKeys() == null ? null : change.getKeys().get("accountId");
      return accountId == null || accountId.getS() == null
          ? new Nameless()
          : new Unreadable(accountId.getS());
    }
  }

  private static Order order(Map<String, AttributeValue> image) {
    return OrderItem.read(StreamImage.item(image));
  }
}
