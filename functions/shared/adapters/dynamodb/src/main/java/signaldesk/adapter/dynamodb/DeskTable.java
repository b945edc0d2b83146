package signaldesk.adapter.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Desk table: one item per thing that is configured, found by scope and id. Every read is
 * consistent: what {@code desk apply} wrote counts for the next signal.
 */
public final class DeskTable {
  private final DynamoDb dynamo;
  private final String table;

  public DeskTable(DynamoDb dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** Everything that is configured, for {@code desk apply}; what grows by itself is left out. */
  public Map<DeskKey, Item> configured() {
    Condition configured =
        Condition.of(
                "NOT begins_with(#scope, :refusal) AND NOT begins_with(#scope, :sent)"
                    + " AND NOT #scope IN (:session, :allowance, :front)",
                new Item()
                    .with(":refusal", DeskRefusals.SCOPE)
                    .with(":sent", DeskMarks.SCOPE)
                    .with(":session", DeskTokens.SCOPE)
                    .with(":allowance", DeskRequestWindows.SCOPE)
                    .with(":front", DeskFronts.SCOPE))
            .naming("#scope", "scope");
    Map<DeskKey, Item> items = new HashMap<>();
    ItemPage page = dynamo.scan(table, configured, null);
    add(items, page);
    while (page.next() != null) {
      page = dynamo.scan(table, configured, page.next());
      add(items, page);
    }
    return items;
  }

  private static void add(Map<DeskKey, Item> items, ItemPage page) {
    page.items().forEach(item -> items.put(DeskKey.of(item), item));
  }

  /** Writes an item whole, over what stood there. */
  public void put(Item item) {
    dynamo.put(table, item, Condition.NONE);
  }

  /** Removes an item; one that is not there is no error. */
  public void remove(DeskKey key) {
    dynamo.delete(table, key.item(), Condition.NONE);
  }

  Optional<Item> find(String scope, String id) {
    return dynamo.get(table, new DeskKey(scope, id).item());
  }

  /** Every item of a scope, by id. */
  List<Item> all(String scope) {
    return dynamo.items(Query.of(table, ofScope("#scope = :scope", scope))).toList();
  }

  /**
   * Up to {@code limit} items of a scope, greatest id first, below {@code before} (empty: from the
   * top).
   */
  List<Item> newest(String scope, int limit, String before) {
    Condition keys = ofScope("#scope = :scope", scope);
    if (!before.isEmpty()) {
      keys = ofScope("#scope = :scope AND #id < :before", scope).naming("#id", "id");
      keys.values().with(":before", before);
    }
    return dynamo.query(Query.of(table, keys).fromNewest().atMost(limit)).items();
  }

  /** Up to {@code limit} items of a scope with ids between these two, greatest id first. */
  List<Item> newest(String scope, int limit, String from, String to) {
    Condition keys =
        ofScope("#scope = :scope AND #id BETWEEN :from AND :to", scope).naming("#id", "id");
    keys.values().with(":from", from).with(":to", to);
    return dynamo.query(Query.of(table, keys).fromNewest().atMost(limit)).items();
  }

  /** Writes an item unless one stands there; whether it wrote. */
  boolean putIfAbsent(Item item) {
    Condition absent = Condition.of("attribute_not_exists(#id)").naming("#id", "id");
    return dynamo.put(table, item, absent).done();
  }

  private static Condition ofScope(String keys, String scope) {
    return Condition.of(keys, new Item().with(":scope", scope)).naming("#scope", "scope");
  }
}
