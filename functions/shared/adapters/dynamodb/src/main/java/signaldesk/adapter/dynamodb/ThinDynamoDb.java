package signaldesk.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.aws.Answer;
import signaldesk.adapter.aws.AwsJson;
import signaldesk.adapter.aws.CallFailed;

/** DynamoDB in its own JSON, without the SDK. */
public record ThinDynamoDb(AwsJson service) implements DynamoDb {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public Optional<Item> get(String table, Item key) {
    ThinAnswer answer =
        done(
            "GetItem",
            json -> {
              json.writeStringField("TableName", table);
              item(json, "Key", key);
              json.writeBooleanField("ConsistentRead", true);
            });
    return Optional.ofNullable(answer.item);
  }

  @Override
  public Written put(String table, Item item, Condition condition) {
    return written(
        "PutItem",
        json -> {
          json.writeStringField("TableName", table);
          item(json, "Item", item);
          condition(json, condition);
          tell(json, condition);
        });
  }

  @Override
  public Written update(String table, Item key, String change, Condition condition) {
    return written(
        "UpdateItem",
        json -> {
          json.writeStringField("TableName", table);
          item(json, "Key", key);
          json.writeStringField("UpdateExpression", change);
          condition(json, condition);
          tell(json, condition);
        });
  }

  @Override
  public Written delete(String table, Item key, Condition condition) {
    return written(
        "DeleteItem",
        json -> {
          json.writeStringField("TableName", table);
          item(json, "Key", key);
          condition(json, condition);
          tell(json, condition);
        });
  }

  @Override
  public List<String> putAll(String table, List<Item> items, Condition condition) {
    String operation = "TransactWriteItems";
    // Repeated with the same token, it is done once, and the repetition is told so.
    String token = UUID.randomUUID().toString();
    Answer answer =
        call(
            operation,
            json -> {
              json.writeArrayFieldStart("TransactItems");
              for (Item item : items) {
                json.writeStartObject();
                json.writeObjectFieldStart("Put");
                json.writeStringField("TableName", table);
                item(json, "Item", item);
                condition(json, condition);
                json.writeEndObject();
                json.writeEndObject();
              }
              json.writeEndArray();
              json.writeStringField("ClientRequestToken", token);
            });
    return switch (answer) {
      case Answer.Done _ -> List.of();
      case Answer.Refused(String code, String json)
          when code.equals("TransactionCanceledException") ->
          ThinAnswer.read(operation, json).reasons;
      case Answer.Refused(String code, _) -> throw new CallFailed(operation, code, null);
    };
  }

  @Override
  public ItemPage query(Query query) {
    Condition keys = query.keys();
    ThinAnswer answer =
        done(
            "Query",
            json -> {
              json.writeStringField("TableName", query.table());
              if (!query.index().isEmpty()) {
                json.writeStringField("IndexName", query.index());
              }
              json.writeStringField("KeyConditionExpression", keys.expression());
              names(json, keys);
              if (query.consistent()) {
                json.writeBooleanField("ConsistentRead", true);
              }
              if (query.newestFirst()) {
                json.writeBooleanField("ScanIndexForward", false);
              }
              if (query.limit() > 0) {
                json.writeNumberField("Limit", query.limit());
              }
              after(json, query.after());
            });
    return new ItemPage(answer.items, answer.next);
  }

  @Override
  public ItemPage scan(String table, Condition filter, @Nullable Item after) {
    ThinAnswer answer =
        done(
            "Scan",
            json -> {
              json.writeStringField("TableName", table);
              json.writeBooleanField("ConsistentRead", true);
              if (!filter.expression().isEmpty()) {
                json.writeStringField("FilterExpression", filter.expression());
              }
              names(json, filter);
              after(json, after);
            });
    return new ItemPage(answer.items, answer.next);
  }

  @Override
  public Batch batchGet(String table, List<Item> keys, boolean consistent) {
    ThinAnswer answer =
        done(
            "BatchGetItem",
            json -> {
              json.writeObjectFieldStart("RequestItems");
              json.writeObjectFieldStart(table);
              json.writeArrayFieldStart("Keys");
              for (Item key : keys) {
                ThinValues.write(json, key.attributes());
              }
              json.writeEndArray();
              if (consistent) {
                json.writeBooleanField("ConsistentRead", true);
              }
              json.writeEndObject();
              json.writeEndObject();
            });
    return new Batch(answer.items, answer.left);
  }

  @Override
  public DynamoDb within(Duration longest) {
    return new ThinDynamoDb(service.within(longest));
  }

  @Override
  public void close() {
    service.close();
  }

  /** Writes the fields of a request's object. */
  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private Written written(String operation, Fields fields) {
    return switch (call(operation, fields)) {
      case Answer.Done _ -> new Written.Done();
      case Answer.Refused(String code, String json)
          when code.equals("ConditionalCheckFailedException") ->
          new Written.Refused(Optional.ofNullable(ThinAnswer.read(operation, json).item));
      case Answer.Refused(String code, _) -> throw new CallFailed(operation, code, null);
    };
  }

  private ThinAnswer done(String operation, Fields fields) {
    return switch (call(operation, fields)) {
      case Answer.Done(String json) -> ThinAnswer.read(operation, json);
      case Answer.Refused(String code, _) -> throw new CallFailed(operation, code, null);
    };
  }

  private Answer call(String operation, Fields fields) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter does not fail
    }
    return service.call(operation, text.toString());
  }

  private static void item(JsonGenerator json, String name, Item item) throws IOException {
    json.writeFieldName(name);
    ThinValues.write(json, item.attributes());
  }

  private static void condition(JsonGenerator json, Condition condition) throws IOException {
    if (!condition.expression().isEmpty()) {
      json.writeStringField("ConditionExpression", condition.expression());
    }
    names(json, condition);
  }

  private static void names(JsonGenerator json, Condition condition) throws IOException {
    if (!condition.names().isEmpty()) {
      json.writeObjectFieldStart("ExpressionAttributeNames");
      for (Map.Entry<String, String> name : condition.names().entrySet()) {
        json.writeStringField(name.getKey(), name.getValue());
      }
      json.writeEndObject();
    }
    if (!condition.values().attributes().isEmpty()) {
      item(json, "ExpressionAttributeValues", condition.values());
    }
  }

  /** Where there is a condition, what stands in its way is asked for; it costs nothing. */
  private static void tell(JsonGenerator json, Condition condition) throws IOException {
    if (!condition.expression().isEmpty()) {
      json.writeStringField("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
    }
  }

  private static void after(JsonGenerator json, @Nullable Item after) throws IOException {
    if (after != null) {
      item(json, "ExclusiveStartKey", after);
    }
  }
}
