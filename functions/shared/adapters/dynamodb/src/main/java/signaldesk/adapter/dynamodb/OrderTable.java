package signaldesk.adapter.dynamodb;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.UnreadableOrder;
import signaldesk.port.OrderStore;
import signaldesk.port.Page;

/** The ledger on DynamoDB. Every write is one conditional put of the whole item. */
public final class OrderTable implements OrderStore {
  /** Who wrote last: the client sends a put again whose answer was lost, and must know its own. */
  private static final String WRITER = "writer";

  /** Two processes that start from one snapshot may draw the same numbers from any other source. */
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DynamoDb dynamo;
  private final String table;

  public OrderTable(DynamoDb dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public List<Order> since(String accountId, Instant acceptedAt) {
    Query query =
        newest(
            "accountId = :account AND orderId >= :from",
            new Item()
                .with(":account", accountId)
                .with(":from", OrderRequest.firstOrderId(acceptedAt)));
    return dynamo.items(query).map(OrderItem::read).toList();
  }

  @Override
  public Stream<Order> between(
      String accountId, Instant from, Instant until, Consumer<UnreadableOrder> unreadable) {
    Condition keys =
        Condition.of(
            "accountId = :account AND orderId BETWEEN :from AND :until",
            new Item()
                .with(":account", accountId)
                .with(":from", OrderRequest.firstOrderId(from))
                .with(":until", OrderRequest.firstOrderId(until))); // no id is a bare instant
    return dynamo
        .items(Query.of(table, keys))
        .flatMap(item -> {
          try {
            return Stream.of(OrderItem.read(item));
          } catch (UnreadableOrder e) {
            unreadable.accept(e);
            return Stream.empty();
          }
        });
  }

  @Override
  public Optional<Order> find(String accountId, String orderId) {
    return dynamo.get(table, key(accountId, orderId)).map(OrderItem::read);
  }

  @Override
  public boolean create(Order order) {
    return put(order, Condition.of("attribute_not_exists(orderId)"));
  }

  @Override
  public boolean update(Order order) {
    Item before = new Item().with(":before", order.version() - 1);
    return put(order, Condition.of("version = :before", before));
  }

  @Override
  public Page<Order> page(String accountId, int limit, String before) {
    Item values = new Item().with(":account", accountId);
    // One more than asked for tells whether there is a next page.
    Query query =
        (before.isEmpty()
                ? newest("accountId = :account", values)
                : newest("accountId = :account AND orderId < :to", values.with(":to", before)))
            .atMost(limit + 1);
    List<Order> found = dynamo.items(query).limit(limit + 1L).map(OrderItem::read).toList();
    List<Order> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(shown, found.size() > limit ? shown.getLast().request().orderId() : "");
  }

  @Override
  public List<Order> ofSignal(String orderId, List<String> accountIds) {
    List<Item> keys = accountIds.stream().map(account -> key(account, orderId)).toList();
    return new BatchGet(dynamo, table, true).items(keys).stream().map(OrderItem::read).toList();
  }

  private boolean put(Order order, Condition condition) {
    String writer = Long.toString(RANDOM.nextLong(), Character.MAX_RADIX);
    Item item = OrderItem.of(order).with(WRITER, writer);
    return switch (dynamo.put(table, item, condition)) {
      case Written.Done() -> true;
      case Written.Refused(var standing) ->
          standing.flatMap(there -> there.findText(WRITER)).filter(writer::equals).isPresent();
    };
  }

  private Query newest(String keys, Item values) {
    return Query.of(table, Condition.of(keys, values)).fromNewest();
  }

  private static Item key(String accountId, String orderId) {
    return new Item().with("accountId", accountId).with("orderId", orderId);
  }
}
