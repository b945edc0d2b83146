package signaldesk.adapter.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tables need of DynamoDB, and no more.
 *
 * <p>Every method throws {@link signaldesk.adapter.aws.CallFailed} where DynamoDB gives no answer,
 * or one that its result has no name for. A call whose answer was lost is sent again, so a write
 * may meet itself: it is then refused, and what stands is its own.
 */
public interface DynamoDb extends AutoCloseable {

  /** The item under this key, read consistently. */
  Optional<Item> get(String table, Item key);

  /** Writes an item whole, over what stood there. */
  Written put(String table, Item item, Condition condition);

  /**
   * Changes an item as an update expression says.
   *
   * @param condition its names and values are those of {@code change} too
   */
  Written update(String table, Item key, String change, Condition condition);

  /** Removes an item. */
  Written delete(String table, Item key, Condition condition);

  /**
   * Writes all of these items or none, each under the condition; one transaction, at most 100.
   *
   * @return for each item the code of what kept it from being written, {@code None} where nothing
   *     did; empty if they were written
   */
  List<String> putAll(String table, List<Item> items, Condition condition);

  /** One page. */
  ItemPage query(Query query);

  /** One page of everything that the filter lets through, read consistently. */
  ItemPage scan(String table, Condition filter, @Nullable Item after);

  /**
   * Up to 100 items by key, in no order; those that are not there are left out.
   *
   * @return with the keys that did not fit into the answer; they are to be asked for again
   */
  Batch batchGet(String table, List<Item> keys, boolean consistent);

  /** What a batch gave, and the keys that are to be asked for again. */
  record Batch(List<Item> items, List<Item> left) {}

  /** The same, but no call is waited for longer than this, its repetitions counted. */
  DynamoDb within(Duration longest);

  @Override
  void close();

  /** Every item, page after page, each page asked for when it is come to. */
  default Stream<Item> items(Query query) {
    return Stream.<@Nullable ItemPage>iterate(
            query(query),
            page -> page != null,
            page -> page == null || page.next() == null ? null : query(query.from(page.next())))
        .map(Objects::requireNonNull)
        .flatMap(page -> page.items().stream());
  }
}
