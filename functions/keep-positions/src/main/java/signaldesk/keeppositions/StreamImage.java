package signaldesk.keeppositions;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signaldesk.adapter.dynamodb.Item;

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

  private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> map(
      Map<String, AttributeValue> image) {
    var attributes =
        new HashMap<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>();
    image.forEach((name, value) -> attributes.put(name, value(value)));
    return attributes;
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue value(
      AttributeValue value) {
    var form = software.amazon.awssdk.services.dynamodb.model.AttributeValue.builder();
    if (value.getS() != null) {
      return form.s(value.getS()).build();
    }
    if (value.getN() != null) {
      return form.n(value.getN()).build();
    }
    if (value.getBOOL() != null) {
      return form.bool(value.getBOOL()).build();
    }
    if (value.getM() != null) {
      return form.m(map(value.getM())).build();
    }
    if (value.getL() != null) {
      return form.l(list(value.getL())).build();
    }
    throw new IllegalArgumentException("an attribute of a type that no item of ours has");
  }

  private static List<software.amazon.awssdk.services.dynamodb.model.AttributeValue> list(
      List<AttributeValue> values) {
    return values.stream().map(StreamImage::value).toList();
  }
}
