package signaldesk.adapter.dynamodb;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item, or one map inside an item: reads and writes attributes by name, so that a table's class
 * names them and nothing else. Absent values take no attribute. An instant is a number, seconds
 * since the epoch with its exact fraction: small, exact and sortable.
 */
public record Item(Map<String, AttributeValue> attributes) {

  /** A new, empty item to {@code with}... attributes. */
  public Item() {
    this(new HashMap<>());
  }

  public Item with(String name, @Nullable String text) {
    return put(name, text, AttributeValue::fromS);
  }

  public Item with(String name, @Nullable BigDecimal number) {
    return put(name, number, n -> AttributeValue.fromN(n.toPlainString()));
  }

  public Item with(String name, long number) {
    return put(name, Long.toString(number), AttributeValue::fromN);
  }

  /** A flag; false takes no attribute. */
  public Item with(String name, boolean flag) {
    return put(name, flag ? Boolean.TRUE : null, AttributeValue::fromBool);
  }

  public Item with(String name, @Nullable Instant instant) {
    return put(name, instant, at -> AttributeValue.fromN(seconds(at).toPlainString()));
  }

  public Item withTexts(String name, List<String> texts) {
    return put(
        name,
        texts,
        list -> AttributeValue.fromL(list.stream().map(AttributeValue::fromS).toList()));
  }

  public Item withItem(String name, @Nullable Item item) {
    return put(name, item, map -> AttributeValue.fromM(map.attributes));
  }

  public Item withItems(String name, List<Item> items) {
    return put(
        name,
        items,
        list ->
            AttributeValue.fromL(
                list.stream().map(item -> AttributeValue.fromM(item.attributes)).toList()));
  }

  /**
   * A text that must be there, as every reader below without {@code find}.
   *
   * @throws IllegalStateException if it is not
   */
  public String text(String name) {
    return need(name, findText(name));
  }

  public Optional<String> findText(String name) {
    return find(name).map(AttributeValue::s);
  }

  public BigDecimal decimal(String name) {
    return need(name, findDecimal(name));
  }

  public Optional<BigDecimal> findDecimal(String name) {
    return find(name).map(AttributeValue::n).map(BigDecimal::new);
  }

  public long whole(String name) {
    return decimal(name).longValueExact();
  }

  public Instant instant(String name) {
    return need(name, findInstant(name));
  }

  public Optional<Instant> findInstant(String name) {
    return findDecimal(name).map(Item::instant);
  }

  /** A flag; absent is false. */
  public boolean flag(String name) {
    return find(name).map(AttributeValue::bool).orElse(false);
  }

  /** A list of texts; absent is empty. */
  public List<String> texts(String name) {
    return list(name, AttributeValue::s);
  }

  public Optional<Item> findItem(String name) {
    return find(name).map(map -> new Item(map.m()));
  }

  /** A list of maps; absent is empty. */
  public List<Item> items(String name) {
    return list(name, map -> new Item(map.m()));
  }

  /** A number attribute holding this instant, for keys and conditions. */
  public static BigDecimal seconds(Instant at) {
    return BigDecimal.valueOf(at.getEpochSecond())
        .add(BigDecimal.valueOf(at.getNano(), 9))
        .stripTrailingZeros();
  }

  private static Instant instant(BigDecimal seconds) {
    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
    return Instant.ofEpochSecond(
        parts[0].longValueExact(), parts[1].movePointRight(9).longValueExact());
  }

  private <T> Item put(String name, @Nullable T value, Function<T, AttributeValue> form) {
    if (value != null) {
      attributes.put(name, form.apply(value));
    }
    return this;
  }

  private Optional<AttributeValue> find(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  private <T> List<T> list(String name, Function<AttributeValue, T> form) {
    return find(name).map(value -> list(name, value).stream().map(form).toList()).orElse(List.of());
  }

  /** The SDK shows another type as an empty list: fills would be gone without a word. */
  private static List<AttributeValue> list(String name, AttributeValue value) {
    if (!value.hasL()) {
      throw new IllegalStateException(name + " is no list");
    }
    return value.l();
  }

  private static <T> T need(String name, Optional<T> value) {
    return value.orElseThrow(() -> new IllegalStateException("the item has no " + name));
  }
}
