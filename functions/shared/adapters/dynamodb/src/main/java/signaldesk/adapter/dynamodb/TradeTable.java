package signaldesk.adapter.dynamodb;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signaldesk.pnl.Trade;
import signaldesk.port.Page;
import signaldesk.port.TradeStore;

/** Closed trades on DynamoDB. A page of an account is one query. */
public final class TradeTable implements TradeStore {
  /** Who reads them one by one may well stop soon. */
  private static final int READ_AT_ONCE = 100;

  private final DynamoDb dynamo;
  private final String table;
  private final Unchanged writes;

  public TradeTable(DynamoDb dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.writes = new Unchanged(dynamo, table, TradeItem.OPTIONAL);
  }

  @Override
  public Page<Trade> page(String accountId, int limit, String before) {
    Query query = newest(accountId, before).atMost(limit + 1);
    return page(dynamo.items(query).limit(limit + 1L).map(TradeItem::read).toList(), limit);
  }

  @Override
  public List<Trade> ofDay(String accountId, LocalDate day) {
    Condition keys =
        Condition.of(
            "accountId = :account AND begins_with(tradeId, :day)",
            new Item().with(":account", accountId).with(":day", day.toString()));
    return dynamo.items(Query.of(table, keys).fromNewest()).map(TradeItem::read).toList();
  }

  @Override
  public Stream<Trade> closed(String accountId, LocalDate first, LocalDate last) {
    Condition keys =
        Condition.of(
            "accountId = :account AND tradeId BETWEEN :first AND :after",
            new Item()
                .with(":account", accountId)
                .with(":first", first.toString())
                .with(":after", last.plusDays(1).toString())); // no id is a bare day
    return dynamo.items(Query.of(table, keys).atMost(READ_AT_ONCE)).map(TradeItem::read);
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

  private Query newest(String accountId, String before) {
    Item values = new Item().with(":account", accountId);
    String keys = "accountId = :account";
    if (!before.isEmpty()) {
      values.with(":before", before);
      keys += " AND tradeId < :before";
    }
    return Query.of(table, Condition.of(keys, values)).fromNewest();
  }

  private static Item key(String accountId, String tradeId) {
    return new Item().with("accountId", accountId).with("tradeId", tradeId);
  }
}
