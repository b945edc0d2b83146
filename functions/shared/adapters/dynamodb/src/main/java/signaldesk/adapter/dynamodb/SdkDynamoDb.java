package signaldesk.adapter.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.aws.CallFailed;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** DynamoDB over AWS's SDK. */
public final class SdkDynamoDb implements DynamoDb {
  private static final ReturnValuesOnConditionCheckFailure TELL =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  private final DynamoDbClient client;
  private final AwsRequestOverrideConfiguration limits;

  public SdkDynamoDb(DynamoDbClient client) {
    this(client, AwsRequestOverrideConfiguration.builder().build());
  }

  private SdkDynamoDb(DynamoDbClient client, AwsRequestOverrideConfiguration limits) {
    this.client = client;
    this.limits = limits;
  }

  /**
   * Region, credentials and endpoint from the environment; every attempt ends well inside the
   * webhook's answer time.
   */
  public static SdkDynamoDb fromEnvironment() {
    return new SdkDynamoDb(
        DynamoDbClient.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofMillis(500))
                    .socketTimeout(Duration.ofSeconds(2)))
            .build());
  }

  @Override
  public Optional<Item> get(String table, Item key) {
    var answer =
        answered(
            "GetItem",
            () ->
                client.getItem(get ->
                    get.tableName(table)
                        .key(SdkValues.of(key))
                        .consistentRead(true)
                        .overrideConfiguration(limits)));
    return answer.hasItem() ? Optional.of(SdkValues.item(answer.item())) : Optional.empty();
  }

  @Override
  public Written put(String table, Item item, Condition condition) {
    return written(
        "PutItem",
        () ->
            client.putItem(put ->
                put.tableName(table)
                    .item(SdkValues.of(item))
                    .conditionExpression(SdkValues.unlessEmpty(condition.expression()))
                    .expressionAttributeNames(SdkValues.unlessEmpty(condition.names()))
                    .expressionAttributeValues(SdkValues.unlessEmpty(condition.values()))
                    .returnValuesOnConditionCheckFailure(told(condition))
                    .overrideConfiguration(limits)));
  }

  @Override
  public Written update(String table, Item key, String change, Condition condition) {
    return written(
        "UpdateItem",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(SdkValues.of(key))
                    .updateExpression(change)
                    .conditionExpression(SdkValues.unlessEmpty(condition.expression()))
                    .expressionAttributeNames(SdkValues.unlessEmpty(condition.names()))
                    .expressionAttributeValues(SdkValues.unlessEmpty(condition.values()))
                    .returnValuesOnConditionCheckFailure(told(condition))
                    .overrideConfiguration(limits)));
  }

  @Override
  public Written delete(String table, Item key, Condition condition) {
    return written(
        "DeleteItem",
        () ->
            client.deleteItem(delete ->
                delete
                    .tableName(table)
                    .key(SdkValues.of(key))
                    .conditionExpression(SdkValues.unlessEmpty(condition.expression()))
                    .expressionAttributeNames(SdkValues.unlessEmpty(condition.names()))
                    .expressionAttributeValues(SdkValues.unlessEmpty(condition.values()))
                    .returnValuesOnConditionCheckFailure(told(condition))
                    .overrideConfiguration(limits)));
  }

  @Override
  public List<String> putAll(String table, List<Item> items, Condition condition) {
    List<TransactWriteItem> puts =
        items.stream()
            .map(item ->
                TransactWriteItem.builder()
                    .put(put ->
                        put.tableName(table)
                            .item(SdkValues.of(item))
                            .conditionExpression(SdkValues.unlessEmpty(condition.expression()))
                            .expressionAttributeNames(SdkValues.unlessEmpty(condition.names()))
                            .expressionAttributeValues(SdkValues.unlessEmpty(condition.values())))
                    .build())
            .toList();
    return answered(
        "TransactWriteItems",
        () -> {
          try {
            client.transactWriteItems(
                write -> write.transactItems(puts).overrideConfiguration(limits));
            return List.of();
          } catch (TransactionCanceledException cancelled) {
            return cancelled.cancellationReasons().stream().map(CancellationReason::code).toList();
          }
        });
  }

  @Override
  public ItemPage query(Query query) {
    Condition keys = query.keys();
    var answer =
        answered(
            "Query",
            () ->
                client.query(asked ->
                    asked
                        .tableName(query.table())
                        .indexName(SdkValues.unlessEmpty(query.index()))
                        .keyConditionExpression(keys.expression())
                        .expressionAttributeNames(SdkValues.unlessEmpty(keys.names()))
                        .expressionAttributeValues(SdkValues.unlessEmpty(keys.values()))
                        .consistentRead(query.consistent() ? true : null)
                        .scanIndexForward(query.newestFirst() ? false : null)
                        .limit(query.limit() == 0 ? null : query.limit())
                        .exclusiveStartKey(SdkValues.unlessEmpty(query.after()))
                        .overrideConfiguration(limits)));
    return SdkValues.page(
        answer.items(), answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null);
  }

  @Override
  public ItemPage scan(String table, Condition filter, @Nullable Item after) {
    var answer =
        answered(
            "Scan",
            () ->
                client.scan(scan ->
                    scan.tableName(table)
                        .consistentRead(true)
                        .filterExpression(SdkValues.unlessEmpty(filter.expression()))
                        .expressionAttributeNames(SdkValues.unlessEmpty(filter.names()))
                        .expressionAttributeValues(SdkValues.unlessEmpty(filter.values()))
                        .exclusiveStartKey(SdkValues.unlessEmpty(after))
                        .overrideConfiguration(limits)));
    return SdkValues.page(
        answer.items(), answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null);
  }

  @Override
  public Batch batchGet(String table, List<Item> keys, boolean consistent) {
    KeysAndAttributes wanted =
        KeysAndAttributes.builder()
            .keys(keys.stream().map(SdkValues::of).toList())
            .consistentRead(consistent ? true : null)
            .build();
    var answer =
        answered(
            "BatchGetItem",
            () ->
                client.batchGetItem(
                    get -> get.requestItems(Map.of(table, wanted)).overrideConfiguration(limits)));
    KeysAndAttributes left = answer.unprocessedKeys().get(table);
    return new Batch(
        SdkValues.items(answer.responses().getOrDefault(table, List.of())),
        left == null ? List.of() : SdkValues.items(left.keys()));
  }

  @Override
  public DynamoDb within(Duration longest) {
    return new SdkDynamoDb(client, limits.toBuilder().apiCallTimeout(longest).build());
  }

  @Override
  public void close() {
    client.close();
  }

  private static Written written(String operation, Runnable write) {
    return answered(
        operation,
        () -> {
          try {
            write.run();
            return new Written.Done();
          } catch (ConditionalCheckFailedException refused) {
            return new Written.Refused(
                refused.hasItem() ? Optional.of(SdkValues.item(refused.item())) : Optional.empty());
          }
        });
  }

  private static <T> T answered(String operation, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new CallFailed(operation, trouble(e), e);
    }
  }

  private static String trouble(SdkException e) {
    return e instanceof AwsServiceException refused && refused.awsErrorDetails() != null
        ? refused.awsErrorDetails().errorCode()
        : e.getClass().getSimpleName();
  }

  private static @Nullable ReturnValuesOnConditionCheckFailure told(Condition condition) {
    return condition.expression().isEmpty() ? null : TELL;
  }
}
