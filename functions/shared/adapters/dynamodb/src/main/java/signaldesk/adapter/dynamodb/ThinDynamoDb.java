package signaldesk.adapter.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.aws.Answer;
import signaldesk.adapter.aws.AwsJson;
import signaldesk.adapter.aws.CallFailed;
import signaldesk.adapter.dynamodb.ThinRequest.Fields;

/** DynamoDB in its own JSON, without the SDK. */
public record ThinDynamoDb(AwsJson service) implements DynamoDb {
  @Override
  public Optional<Item> get(String table, Item key) {
    ThinAnswer answer =
        done(
            "GetItem",
            json -> {
              json.writeStringField("TableName", table);
              ThinRequest.item(json, "Key", key);
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
          ThinRequest.item(json, "Item", item);
          ThinRequest.condition(json, condition);
          ThinRequest.tell(json, condition);
        });
  }

  @Override
  public Written update(String table, Item key, String change, Condition condition) {
    return written(
        "UpdateItem",
        json -> {
          json.writeStringField("TableName", table);
          ThinRequest.item(json, "Key", key);
          json.writeStringField("UpdateExpression", change);
          ThinRequest.condition(json, condition);
          ThinRequest.tell(json, condition);
        });
  }

  @Override
  public Written delete(String table, Item key, Condition condition) {
    return written(
        "DeleteItem",
        json -> {
          json.writeStringField("TableName", table);
          ThinRequest.item(json, "Key", key);
          ThinRequest.condition(json, condition);
          ThinRequest.tell(json, condition);
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
                ThinRequest.item(json, "Item", item);
                ThinRequest.condition(json, condition);
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
              ThinRequest.names(json, keys);
              if (query.consistent()) {
                json.writeBooleanField("ConsistentRead", true);
              }
              if (query.newestFirst()) {
                json.writeBooleanField("ScanIndexForward", false);
              }
              if (query.limit() > 0) {
                json.writeNumberField("Limit", query.limit());
              }
              ThinRequest.after(json, query.after());
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
              ThinRequest.names(json, filter);
              ThinRequest.after(json, after);
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
    return service.call(operation, ThinRequest.of(fields));
  }
}
