package signaldesk.adapter.sqs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import signaldesk.adapter.aws.Answer;
import signaldesk.adapter.aws.AwsJson;
import signaldesk.adapter.aws.CallFailed;

/** SQS in its own JSON, without the SDK. */
public record ThinSqs(AwsJson service) implements Sqs {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public Batch send(String queueUrl, List<Outgoing> messages) {
    return call(
        "SendMessageBatch",
        queueUrl,
        json -> {
          for (Outgoing message : messages) {
            json.writeStartObject();
            json.writeStringField("Id", message.id());
            json.writeStringField("MessageGroupId", message.group());
            json.writeStringField("MessageDeduplicationId", message.deduplication());
            json.writeStringField("MessageBody", message.body());
            json.writeEndObject();
          }
        });
  }

  @Override
  public Batch changeVisibility(String queueUrl, List<Pause> pauses) {
    return call(
        "ChangeMessageVisibilityBatch",
        queueUrl,
        json -> {
          for (Pause pause : pauses) {
            json.writeStartObject();
            json.writeStringField("Id", pause.id());
            json.writeStringField("ReceiptHandle", pause.receiptHandle());
            json.writeNumberField("VisibilityTimeout", pause.seconds());
            json.writeEndObject();
          }
        });
  }

  @Override
  public void close() {
    service.close();
  }

  /** Writes the entries of a batch. */
  @FunctionalInterface
  private interface Entries {
    void write(JsonGenerator json) throws IOException;
  }

  private Batch call(String operation, String queueUrl, Entries entries) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("QueueUrl", queueUrl);
      json.writeArrayFieldStart("Entries");
      entries.write(json);
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter does not fail
    }
    return switch (service.call(operation, text.toString())) {
      case Answer.Done(String json) -> batch(operation, json);
      case Answer.Refused(String code, _) -> throw new CallFailed(operation, code, null);
    };
  }

  private static Batch batch(String operation, String text) {
    List<String> done = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new CallFailed(operation, "the answer is no object", null);
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() != JsonToken.START_ARRAY) {
          json.skipChildren();
          continue;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
          Failed entry = entry(json);
          if (name.equals("Successful")) {
            done.add(entry.id());
          } else {
            failed.add(entry);
          }
        }
      }
    } catch (IOException e) {
      throw new CallFailed(operation, "the answer is no JSON", e);
    }
    return new Batch(done, failed);
  }

  /** An entry of either list; those of the successful ones have an id alone. */
  private static Failed entry(JsonParser json) throws IOException {
    String id = "";
    String code = "";
    boolean ourFault = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "Id" -> id = json.getText();
        case "Code" -> code = json.getText();
        case "SenderFault" -> ourFault = json.getValueAsBoolean();
        default -> json.skipChildren();
      }
    }
    return new Failed(id, code, ourFault);
  }
}
