package signaldesk.keeppositions;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signaldesk.adapter.dynamodb.OrderItem;
import signaldesk.adapter.dynamodb.Value;
import signaldesk.order.Order;

/** Stream events, as Lambda hands them over. */
final class Events {
  private Events() {}

  /** A file of {@code events/}, read as Lambda's runtime reads it. */
  static DynamodbEvent file(String name) throws IOException {
    try (InputStream json = Files.newInputStream(Path.of("../../events", name))) {
      return LambdaEventSerializers.serializerFor(
              DynamodbEvent.class, Events.class.getClassLoader())
          .fromJson(json);
    }
  }

  /** One event of these records. */
  static DynamodbEvent of(DynamodbStreamRecord... records) {
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(records));
    return event;
  }

  /** The record of a write, its sequence number made of {@code number}. */
  static DynamodbStreamRecord of(Ledger.Change change, int number) {
    StreamRecord streamed = new StreamRecord();
    Order after = change.after();
    Map<String, AttributeValue> image = image(after);
    streamed.setKeys(
        Map.of(
            "accountId",
            key(after.request().accountId()),
            "orderId",
            key(after.request().orderId())));
    streamed.setNewImage(image);
    Order before = change.before();
    if (before != null) {
      streamed.setOldImage(image(before));
    }
    streamed.setSequenceNumber(Integer.toString(number));
    return named(before == null ? "INSERT" : "MODIFY", streamed);
  }

  /** A record of this name. */
  static DynamodbStreamRecord named(String eventName, StreamRecord streamed) {
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventName(eventName);
    record.setDynamodb(streamed);
    return record;
  }

  private static AttributeValue key(String text) {
    return new AttributeValue(text);
  }

  private static Map<String, AttributeValue> image(Order order) {
    return map(OrderItem.of(order).attributes());
  }

  private static Map<String, AttributeValue> map(Map<String, Value> attributes) {
    Map<String, AttributeValue> image = new HashMap<>();
    attributes.forEach((name, value) -> image.put(name, form(value)));
    return image;
  }

  private static AttributeValue form(Value value) {
    return switch (value) {
      case Value.Text(String text) -> new AttributeValue().withS(text);
      case Value.Num(String number) -> new AttributeValue().withN(number);
      case Value.Flag(boolean flag) -> new AttributeValue().withBOOL(flag);
      case Value.Fields(var values) -> new AttributeValue().withM(map(values));
      case Value.Many(var values) ->
          new AttributeValue().withL(values.stream().map(Events::form).toList());
      case Value.Foreign(String type) -> throw new IllegalArgumentException(type);
    };
  }
}
