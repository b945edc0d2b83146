package signaldesk.adapter.dynamodb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signaldesk.pnl.Trade;
import signaldesk.port.Page;
import signaldesk.port.TradeStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Closed trades on DynamoDB. A page of an account is one query; a page of a symbol is one query of
 * the index per owner and a read of the trades by key, because the index holds keys only.
 */
public final class TradeTable implements TradeStore {
  /** The index by owner and symbol. */
  public static final String INDEX = "byOwnerSymbol";

  /** DynamoDB reads no more in one batch. */
  private static final int BATCH = 100;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Unchanged writes;

  public TradeTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.writes = new Unchanged(dynamo, table, TradeItem.OPTIONAL);
  }

  @Override
  public Page<Trade> page(String accountId, int limit, String before) {
    QueryRequest query =
        newest("accountId", accountId, before).consistentRead(true).limit(limit + 1).build();
    return page(
        dynamo.queryPaginator(query).items().stream()
            .limit(limit + 1L)
            .map(attributes -> TradeItem.read(new Item(attributes)))
            .toList(),
        limit);
  }

  @Override
  public List<Trade> ofDay(String accountId, LocalDate day) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .scanIndexForward(false)
            .keyConditionExpression("accountId = :account AND begins_with(tradeId, :day)")
            .expressionAttributeValues(
                Map.of(
                    ":account", AttributeValue.fromS(accountId),
                    ":day", AttributeValue.fromS(day.toString())))
            .build();
    return dynamo.queryPaginator(query).items().stream()
        .map(attributes -> TradeItem.read(new Item(attributes)))
        .toList();
  }

  @Override
  public Page<Trade> ofSymbol(
      Collection<String> ownerIds, String symbol, int limit, String before) {
    List<Item> keys = new ArrayList<>();
    for (String ownerId : ownerIds) {
      QueryRequest query =
          newest(TradeItem.OWNER_SYMBOL, TradeItem.ownerSymbol(ownerId, symbol), before)
              .indexName(INDEX)
              .limit(limit + 1)
              .build();
      dynamo.queryPaginator(query).items().stream()
          .limit(limit + 1L)
          .map(Item::new)
          .forEach(keys::add);
    }
    keys.sort(Comparator.comparing((Item key) -> key.text("tradeId")).reversed());
    List<Item> shown = keys.subList(0, Math.min(limit, keys.size()));
    return new Page<>(byKey(shown), keys.size() > limit ? shown.getLast().text("tradeId") : "");
  }

  @Override
  public boolean put(Trade trade, @Nullable Trade replaced) {
    Item stands = replaced == null ? null : TradeItem.of(replaced);
    return writes.put(TradeItem.of(trade), stands, "tradeId");
  }

  @Override
  public boolean delete(Trade trade) {
    return writes.delete(TradeItem.of(trade), key(trade.accountId(), trade.tradeId()));
  }

  /** One more than the limit was asked for: it tells whether there is a next page. */
  private static Page<Trade> page(List<Trade> found, int limit) {
    List<Trade> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(shown, found.size() > limit ? shown.getLast().tradeId() : "");
  }

  private QueryRequest.Builder newest(String partition, String value, String before) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":partition", AttributeValue.fromS(value));
    String keys = partition + " = :partition";
    if (!before.isEmpty()) {
      values.put(":before", AttributeValue.fromS(before));
      keys += " AND tradeId < :before";
    }
    return QueryRequest.builder()
        .tableName(table)
        .scanIndexForward(false)
        .keyConditionExpression(keys)
        .expressionAttributeValues(values);
  }

  /** The trades under these keys, newest first; one that was taken away meanwhile is left out. */
  private List<Trade> byKey(List<Item> keys) {
    List<Trade> found = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += BATCH) {
      List<Map<String, AttributeValue>> some =
          keys.subList(from, Math.min(from + BATCH, keys.size())).stream()
              .map(TradeTable::key)
              .toList();
      Map<String, KeysAndAttributes> wanted =
          Map.of(table, KeysAndAttributes.builder().keys(some).build());
      while (!wanted.isEmpty()) {
        Map<String, KeysAndAttributes> asked = wanted;
        var answer = dynamo.batchGetItem(get -> get.requestItems(asked));
        answer.responses().getOrDefault(table, List.of()).stream()
            .map(attributes -> TradeItem.read(new Item(attributes)))
            .forEach(found::add);
        wanted = answer.unprocessedKeys();
      }
    }
    found.sort(Comparator.comparing(Trade::tradeId).reversed());
    return found;
  }

  private static Map<String, AttributeValue> key(Item item) {
    return key(item.text("accountId"), item.text("tradeId"));
  }

  private static Map<String, AttributeValue> key(String accountId, String tradeId) {
    return new Item().with("accountId", accountId).with("tradeId", tradeId).attributes();
  }
}
