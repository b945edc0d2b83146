package signaldesk.backend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of the template.
 *
 * @param attributeTypes by attribute name, {@code S}, {@code N} or {@code B}
 * @param streamView which images its stream holds, if it has one
 * @param expiry the attribute by which items expire, if they do
 */
public record Table(
    String id,
    Map<String, String> attributeTypes,
    List<Key> keys,
    List<Index> indexes,
    Optional<String> streamView,
    Optional<String> expiry) {

  /** One part of a key; {@code role} is {@code HASH} or {@code RANGE}. */
  public record Key(String name, String role) {}

  /**
   * A global secondary index; {@code projection} is {@code KEYS_ONLY}, {@code INCLUDE} or {@code
   * ALL}.
   */
  public record Index(String name, List<Key> keys, String projection, List<String> included) {}

  static Table of(String id, Props table) {
    Map<String, String> types = new HashMap<>();
    table
        .each("AttributeDefinitions")
        .forEach(each -> types.put(each.text("AttributeName"), each.text("AttributeType")));
    return new Table(
        id,
        types,
        keys(table),
        table.each("GlobalSecondaryIndexes").stream().map(Table::index).toList(),
        table.props("StreamSpecification").findText("StreamViewType"),
        table.props("TimeToLiveSpecification").findText("AttributeName"));
  }

  private static Index index(Props index) {
    Props projection = index.props("Projection");
    return new Index(
        index.text("IndexName"),
        keys(index),
        projection.text("ProjectionType"),
        projection.list("NonKeyAttributes").stream().map(Object::toString).toList());
  }

  private static List<Key> keys(Props of) {
    return of.each("KeySchema").stream()
        .map(key -> new Key(key.text("AttributeName"), key.text("KeyType")))
        .toList();
  }
}
