package signaldesk.keeppositions;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.HashMap;
import java.util.Map;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.adapter.dynamodb.Value;

/**
 * An image of a stream record, as the event library has it, in the form that tables are read in.
 */
final class StreamImage {
  private StreamImage() {}

  /**
   * The same attributes, as an item.
   *
   * @throws IllegalArgumentException for a type that no item of ours has
   */
  static Item item(Map<String, AttributeValue> image) {
    return new Item(map(image));
  }

  private static Map<String, Value> map(Map<String, AttributeValue> image) {
    Map<String, Value> attributes = new HashMap<>();
    image.forEach((name, value) -> attributes.put(name, value(value)));
    return attributes;
  }

  private static Value value(AttributeValue value) {
    if (value.getS() != null) {
      return new Value.Text(value.getS());
    }
    if (value.getN() != null) {
      return new Value.Num(value.getN());
    }
    if (value.getBOOL() != null) {
      return new Value.Flag(value.getBOOL());
    }
    if (value.getM() != null) {
      return new Value.Fields(map(value.getM()));
    }
    if (value.getL() != null) {
      return new Value.Many(value.getL().stream().map(StreamImage::value).toList());
    }
    throw new IllegalArgumentException("an attribute of a type that no item of ours has");
  }
}
