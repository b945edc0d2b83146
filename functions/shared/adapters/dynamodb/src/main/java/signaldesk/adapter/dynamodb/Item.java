package signaldesk.adapter.dynamodb;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One item, or one map inside an item: reads and writes attributes by name, so that a table's class
 * names them and nothing else. Absent values take no attribute. An instant is a number, seconds
 * since the epoch with its exact fraction: small, exact and sortable.
 */
public record Item(Map<String, Value> attributes) {

  /** A new, empty item to {@code with}... attributes. */
  public Item() {
    this(new HashMap<>());
  }

  public Item with(String name, @Nullable String text) {
    return text == null ? this : put(name, new Value.Text(text));
  }

  public Item with(String name, @Nullable BigDecimal number) {
    return number == null ? this : put(name, new Value.Num(number.toPlainString()));
  }

  public Item with(String name, long number) {
    return put(name, new Value.Num(Long.toString(number)));
  }

  /** A flag; false takes no attribute. */
  public Item with(String name, boolean flag) {
    return flag ? put(name, new Value.Flag(true)) : this;
  }

  public Item with(String name, @Nullable Instant instant) {
    return instant == null ? this : with(name, seconds(instant));
  }

  public Item withTexts(String name, List<String> texts) {
    List<Value> values = new ArrayList<>();
    for (String text : texts) {
      values.add(new Value.Text(text));
    }
    return put(name, new Value.Many(values));
  }

  public Item withItem(String name, @Nullable Item item) {
    return item == null ? this : put(name, new Value.Fields(item.attributes));
  }

  public Item withItems(String name, List<Item> items) {
    List<Value> values = new ArrayList<>();
    for (Item item : items) {
      values.add(new Value.Fields(item.attributes));
    }
    return put(name, new Value.Many(values));
  }

  /**
   * A text that must be there, as every reader below without {@code find}.
   *
   * @throws IllegalStateException if it is not, or if, as for every reader, it is of another type
   */
  public String text(String name) {
    return need(name, findText(name));
  }

  public Optional<String> findText(String name) {
    return find(name, Value.Text.class).map(Value.Text::text);
  }

  public BigDecimal decimal(String name) {
    return need(name, findDecimal(name));
  }

  public Optional<BigDecimal> findDecimal(String name) {
    return find(name, Value.Num.class).map(Value.Num::number).map(BigDecimal::new);
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
    return find(name, Value.Flag.class).map(Value.Flag::flag).orElse(false);
  }

  /** A list of texts; absent is empty. */
  public List<String> texts(String name) {
    return list(name, value -> typed(name, value, Value.Text.class).text());
  }

  public Optional<Item> findItem(String name) {
    return find(name, Value.Fields.class).map(map -> new Item(map.values()));
  }

  /** A list of maps; absent is empty. */
  public List<Item> items(String name) {
    return list(name, value -> new Item(typed(name, value, Value.Fields.class).values()));
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

  private Item put(String name, Value value) {
    attributes.put(name, value);
    return this;
  }

  private <T extends Value> Optional<T> find(String name, Class<T> type) {
    Value value = attributes.get(name);
    return value == null ? Optional.empty() : Optional.of(typed(name, value, type));
  }

  private <T> List<T> list(String name, Function<Value, T> form) {
    return find(name, Value.Many.class)
        .map(many -> many.values().stream().map(form).toList())
        .orElse(List.of());
  }

  /** Another type is never taken for nothing: fills would be gone without a word. */
  private static <T extends Value> T typed(String name, Value value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw new IllegalStateException(name + " is not what it should be: " + type.getSimpleName());
    }
    return type.cast(value);
  }

  private static <T> T need(String name, Optional<T> value) {
    return value.orElseThrow(() -> new IllegalStateException("the item has no " + name));
  }
}
