package signaldesk.local.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** A batch of stream records as Lambda hands it to a function. */
public final class StreamEvent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StreamEvent() {}

  public static String of(List<Record> records, String streamArn) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode all = event.putArray("Records");
    records.forEach(record -> write(all.addObject(), record, streamArn));
    return event.toString();
  }

  /** One record alone, as a mapping's filter sees it. */
  public static String of(Record record, String streamArn) {
    ObjectNode one = JSON.createObjectNode();
    write(one, record, streamArn);
    return one.toString();
  }

  private static void write(ObjectNode into, Record record, String streamArn) {
    into.put("eventID", record.eventID());
    into.put("eventName", record.eventNameAsString());
    into.put("eventVersion", record.eventVersion());
    into.put("eventSource", "aws:dynamodb");
    into.put("awsRegion", record.awsRegion());
    StreamRecord change = record.dynamodb();
    ObjectNode dynamodb = into.putObject("dynamodb");
    dynamodb.put(
        "ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    dynamodb.set("Keys", item(change.keys()));
    if (change.hasNewImage()) {
      dynamodb.set("NewImage", item(change.newImage()));
    }
    if (change.hasOldImage()) {
      dynamodb.set("OldImage", item(change.oldImage()));
    }
    dynamodb.put("SequenceNumber", change.sequenceNumber());
    dynamodb.put("SizeBytes", change.sizeBytes());
    dynamodb.put("StreamViewType", change.streamViewTypeAsString());
    if (record.userIdentity() != null) {
      // DynamoDB itself, when an item expires.
      ObjectNode user = into.putObject("userIdentity");
      user.put("principalId", record.userIdentity().principalId());
      user.put("type", record.userIdentity().type());
    }
    into.put("eventSourceARN", streamArn);
  }

  private static ObjectNode item(Map<String, AttributeValue> item) {
    ObjectNode node = JSON.createObjectNode();
    item.forEach((name, value) -> node.set(name, value(value)));
    return node;
  }

  private static ObjectNode value(AttributeValue value) {
    ObjectNode node = JSON.createObjectNode();
    switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case BOOL -> node.put("BOOL", value.bool());
      case NUL -> node.put("NULL", true);
      case B -> node.put("B", base64(value.b()));
      case SS -> value.ss().forEach(node.putArray("SS")::add);
      case NS -> value.ns().forEach(node.putArray("NS")::add);
      case BS -> value.bs().forEach(bytes -> node.withArray("/BS").add(base64(bytes)));
      case M -> node.set("M", item(value.m()));
      case L -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        value.l().forEach(element -> list.add(value(element)));
        node.set("L", list);
      }
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("unknown: " + value);
    }
    return node;
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
