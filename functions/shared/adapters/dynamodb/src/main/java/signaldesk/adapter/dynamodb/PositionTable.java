package signaldesk.adapter.dynamodb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signaldesk.pnl.Cycle;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Marker;
import signaldesk.port.PositionStore;
import signaldesk.position.Book;

/**
 * Books on DynamoDB: one item per account and contract, below 1 KB while the average cost stays a
 * short fraction.
 */
public final class PositionTable implements PositionStore {
  private static final List<String> OF_CYCLE =
      List.of(
          "openedAt",
          "openedBy",
          "ownerId",
          "signalId",
          "hook",
          "signalSymbol",
          "postings",
          "cost",
          "opened",
          "openedTicks",
          "closedTicks");
  private static final List<String> OPTIONAL =
      Stream.of(List.of("appliedAt", "appliedFill", "stale"), OF_CYCLE, CycleItem.OPTIONAL)
          .flatMap(List::stream)
          .toList();

  private final DynamoDb dynamo;
  private final String table;
  private final Unchanged writes;

  public PositionTable(DynamoDb dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.writes = new Unchanged(dynamo, table, OPTIONAL);
  }

  @Override
  public Optional<Book> find(String accountId, String contractId) {
    return dynamo.get(table, key(accountId, contractId)).map(PositionTable::read);
  }

  @Override
  public List<Book> ofAccount(String accountId) {
    Condition keys = Condition.of("accountId = :account", new Item().with(":account", accountId));
    return dynamo.items(Query.of(table, keys)).map(PositionTable::read).toList();
  }

  @Override
  public boolean put(Book book, @Nullable Book replaced) {
    return writes.put(item(book), replaced == null ? null : item(replaced), "contractId");
  }

  @Override
  public boolean delete(Book book) {
    return writes.delete(item(book), key(book.accountId(), book.contractId()));
  }

  private static Item key(String accountId, String contractId) {
    return new Item().with("accountId", accountId).with("contractId", contractId);
  }

  static Item item(Book book) {
    Marker applied = book.applied();
    Item item =
        new Item()
            .with("accountId", book.accountId())
            .with("contractId", book.contractId())
            .with("symbol", book.symbol())
            .with("quantity", book.quantity())
            .with("appliedAt", applied == null ? null : applied.at())
            .with("appliedFill", applied == null ? null : applied.fillId())
            .with("stale", book.isStale() ? book.stale() : null);
    book.open().ifPresent(cycle -> with(item, cycle));
    return item;
  }

  private static void with(Item item, Cycle cycle) {
    CycleItem.with(item, cycle.entry(), cycle.postings(), cycle.estimated())
        .with("cost", cycle.cost().toString())
        .with("opened", cycle.opened())
        .with("openedTicks", cycle.openedTicks())
        .with("closedTicks", cycle.closedTicks());
  }

  static Book read(Item item) {
    long quantity = item.whole("quantity");
    return new Book(
        item.text("accountId"),
        item.text("contractId"),
        item.text("symbol"),
        item.findText("appliedFill")
            .map(fill -> new Marker(item.instant("appliedAt"), fill))
            .orElse(null),
        quantity == 0 ? null : cycle(item, quantity),
        item.findText("stale").orElse(""));
  }

  private static Cycle cycle(Item item, long quantity) {
    return new Cycle(
        CycleItem.entry(item),
        quantity,
        Fraction.parse(item.text("cost")),
        item.whole("opened"),
        item.whole("openedTicks"),
        item.whole("closedTicks"),
        item.flag("estimated"),
        CycleItem.postings(item));
  }
}
