package signaldesk.local.queue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** A batch of messages as Lambda hands it to a function. */
public final class QueueEvent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private QueueEvent() {}

  public static String of(List<Message> messages, String queueArn, String region) {
    ObjectNode event = JSON.createObjectNode();
    var records = event.putArray("Records");
    messages.forEach(message -> write(records.addObject(), message, queueArn, region));
    return event.toString();
  }

  private static void write(ObjectNode record, Message message, String queueArn, String region) {
    record.put("messageId", message.messageId());
    record.put("receiptHandle", message.receiptHandle());
    record.put("body", message.body());
    ObjectNode attributes = record.putObject("attributes");
    message.attributesAsStrings().forEach(attributes::put);
    ObjectNode custom = record.putObject("messageAttributes");
    message.messageAttributes().forEach((name, value) -> write(custom.putObject(name), value));
    record.put("md5OfBody", message.md5OfBody());
    if (message.md5OfMessageAttributes() != null) {
      record.put("md5OfMessageAttributes", message.md5OfMessageAttributes());
    }
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", queueArn);
    record.put("awsRegion", region);
  }

  private static void write(ObjectNode into, MessageAttributeValue value) {
    if (value.stringValue() != null) {
      into.put("stringValue", value.stringValue());
    }
    if (value.binaryValue() != null) {
      into.put(
          "binaryValue", Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
    }
    into.putArray("stringListValues");
    into.putArray("binaryListValues");
    into.put("dataType", value.dataType());
  }
}
