package signaldesk.executeorder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signaldesk.adapter.sqs.OrderJson;
import signaldesk.order.OrderRequest;

/** Events as Lambda builds them. */
final class Events {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Events() {}

  /** The event of a file in the project's {@code events} folder. */
  static SQSEvent file(String name) {
    try {
      JsonNode json = JSON.readTree(Files.readString(Path.of("../../events", name)));
      List<SQSMessage> messages = new ArrayList<>();
      for (JsonNode each : json.get("Records")) {
        Map<String, String> attributes = new HashMap<>();
        each.get("attributes")
            .properties()
            .forEach(field -> attributes.put(field.getKey(), field.getValue().textValue()));
        messages.add(
            message(each.get("messageId").textValue(), each.get("body").textValue(), attributes));
      }
      return event(messages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SQSEvent of(OrderRequest... requests) {
    List<SQSMessage> messages = new ArrayList<>();
    for (OrderRequest request : requests) {
      messages.add(body("m" + messages.size(), request.accountId(), OrderJson.write(request)));
    }
    return event(messages);
  }

  static SQSMessage body(String id, String group, String body) {
    return message(id, body, Map.of("MessageGroupId", group, "ApproximateReceiveCount", "1"));
  }

  static SQSEvent event(List<SQSMessage> messages) {
    SQSEvent event = new SQSEvent();
    event.setRecords(messages);
    return event;
  }

  /** A context of an invocation with this much time left. */
  static Context context(Duration left) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                method.getName().equals("getRemainingTimeInMillis")
                    ? Math.toIntExact(left.toMillis())
                    : null);
  }

  private static SQSMessage message(String id, String body, Map<String, String> attributes) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(id);
    message.setReceiptHandle("handle-of-" + id);
    message.setBody(body);
    message.setAttributes(attributes);
    return message;
  }
}
