package signaldesk.adapter.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.port.OrderStore;
import signaldesk.port.Page;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The ledger on DynamoDB. Every write is one conditional put of the whole item. */
public final class OrderTable implements OrderStore {
  /** DynamoDB reads no more in one batch. */
  private static final int BATCH = 100;

  /** Who wrote last: the client sends a put again whose answer was lost, and must know its own. */
  private static final String WRITER = "writer";

  private final DynamoDbClient dynamo;
  private final String table;

  public OrderTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public List<Order> since(String accountId, Instant acceptedAt) {
    QueryRequest query =
        newest("accountId = :account AND orderId >= :from")
            .expressionAttributeValues(
                values(accountId, ":from", OrderRequest.firstOrderId(acceptedAt)))
            .build();
    return dynamo.queryPaginator(query).items().stream().map(OrderTable::read).toList();
  }

  @Override
  public Optional<Order> find(String accountId, String orderId) {
    var answer =
        dynamo.getItem(
            get -> get.tableName(table).key(key(accountId, orderId)).consistentRead(true));
    return answer.hasItem() ? Optional.of(read(answer.item())) : Optional.empty();
  }

  @Override
  public boolean create(Order order) {
    return put(order, put -> put.conditionExpression("attribute_not_exists(orderId)"));
  }

  @Override
  public boolean update(Order order) {
    return put(
        order,
        put ->
            put.conditionExpression("version = :before")
                .expressionAttributeValues(
                    Map.of(
                        ":before", AttributeValue.fromN(Integer.toString(order.version() - 1)))));
  }

  @Override
  public Page<Order> page(String accountId, int limit, String before) {
    // One more than asked for tells whether there is a next page.
    QueryRequest query =
        newest(before.isEmpty() ? "accountId = :account" : "accountId = :account AND orderId < :to")
            .limit(limit + 1)
            .expressionAttributeValues(values(accountId, ":to", before))
            .build();
    List<Order> found =
        dynamo.queryPaginator(query).items().stream()
            .limit(limit + 1L)
            .map(OrderTable::read)
            .toList();
    List<Order> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(shown, found.size() > limit ? shown.getLast().request().orderId() : "");
  }

  @Override
  public List<Order> ofSignal(String orderId, List<String> accountIds) {
    List<Order> found = new ArrayList<>();
    for (int from = 0; from < accountIds.size(); from += BATCH) {
      List<String> some = accountIds.subList(from, Math.min(from + BATCH, accountIds.size()));
      Map<String, KeysAndAttributes> wanted =
          Map.of(
              table,
              KeysAndAttributes.builder()
                  .keys(some.stream().map(account -> key(account, orderId)).toList())
                  .consistentRead(true)
                  .build());
      while (!wanted.isEmpty()) {
        Map<String, KeysAndAttributes> asked = wanted;
        var answer = dynamo.batchGetItem(get -> get.requestItems(asked));
        answer.responses().getOrDefault(table, List.of()).stream()
            .map(OrderTable::read)
            .forEach(found::add);
        wanted = answer.unprocessedKeys();
      }
    }
    return found;
  }

  private boolean put(Order order, UnaryOperator<PutItemRequest.Builder> condition) {
    String writer = Long.toString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
    PutItemRequest put =
        condition
            .apply(PutItemRequest.builder())
            .tableName(table)
            .item(OrderItem.of(order).with(WRITER, writer).attributes())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      dynamo.putItem(put);
      return true;
    } catch (ConditionalCheckFailedException e) {
      return e.hasItem() && writer.equals(new Item(e.item()).findText(WRITER).orElse(""));
    }
  }

  private QueryRequest.Builder newest(String keys) {
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .scanIndexForward(false)
        .keyConditionExpression(keys);
  }

  /** The values of a key condition; an empty bound is none. */
  private static Map<String, AttributeValue> values(String accountId, String name, String bound) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":account", AttributeValue.fromS(accountId));
    if (!bound.isEmpty()) {
      values.put(name, AttributeValue.fromS(bound));
    }
    return values;
  }

  private static Map<String, AttributeValue> key(String accountId, String orderId) {
    return new Item().with("accountId", accountId).with("orderId", orderId).attributes();
  }

  private static Order read(Map<String, AttributeValue> attributes) {
    return OrderItem.read(new Item(attributes));
  }
}
