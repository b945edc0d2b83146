package signaldesk.adapter.dynamodb;

import org.jspecify.annotations.Nullable;

/**
 * A question for the items of one partition, by default consistent and in the order of the sort
 * key.
 *
 * @param index the index that is asked; empty for the table itself
 * @param limit items per page; 0 for as many as DynamoDB gives
 * @param after the last key of the page before; null for the first page
 */
public record Query(
    String table,
    String index,
    Condition keys,
    boolean consistent,
    boolean newestFirst,
    int limit,
    @Nullable Item after) {

  /** The items whose keys satisfy this. */
  public static Query of(String table, Condition keys) {
    return new Query(table, "", keys, true, false, 0, null);
  }

  /** Of an index; those are never consistent. */
  public Query on(String byIndex) {
    return new Query(table, byIndex, keys, false, newestFirst, limit, after);
  }

  /** The greatest sort key first. */
  public Query fromNewest() {
    return new Query(table, index, keys, consistent, true, limit, after);
  }

  public Query atMost(int perPage) {
    return new Query(table, index, keys, consistent, newestFirst, perPage, after);
  }

  public Query from(@Nullable Item lastKey) {
    return new Query(table, index, keys, consistent, newestFirst, limit, lastKey);
  }
}
