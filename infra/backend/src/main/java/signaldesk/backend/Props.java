package signaldesk.backend;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping of the template, read by name. What is missing or of another type is an {@link
 * IllegalArgumentException} that names it.
 *
 * @param values maps, lists, strings, longs and booleans; an intrinsic is a map of one entry
 */
public record Props(Map<String, Object> values) {
  public static final Props NONE = new Props(Map.of());

  public Optional<Object> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Object get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + values.keySet()));
  }

  /** A scalar as text, numbers and booleans too. */
  public String text(String name) {
    return scalar(name, get(name));
  }

  public Optional<String> findText(String name) {
    return find(name).map(value -> scalar(name, value));
  }

  public long number(String name, long otherwise) {
    return find(name).map(value -> Long.parseLong(scalar(name, value))).orElse(otherwise);
  }

  public boolean flag(String name) {
    return findText(name).map(Boolean::parseBoolean).orElse(false);
  }

  /** The mapping under this name; an empty one where there is none. */
  public Props props(String name) {
    return find(name).map(Props::of).orElse(NONE);
  }

  /**
   * The list under this name; an empty one where there is none, one element where there is no list.
   */
  public List<?> list(String name) {
    return find(name)
        .<List<?>>map(value -> value instanceof List<?> list ? list : List.of(value))
        .orElse(List.of());
  }

  /** The mappings of the list under this name. */
  public List<Props> each(String name) {
    return list(name).stream().map(Props::of).toList();
  }

  /** The same, where {@code mine} goes before these. */
  public Props under(Props mine) {
    Map<String, Object> both = new java.util.LinkedHashMap<>(values);
    both.putAll(mine.values);
    return new Props(both);
  }

  /** A value that is a mapping. */
  @SuppressWarnings("unchecked") // Yaml makes no other maps
  public static Props of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Props((Map<String, Object>) map);
    }
    throw new IllegalArgumentException("not a mapping: " + value);
  }

  private static String scalar(String name, Object value) {
    if (value instanceof Map || value instanceof List) {
      throw new IllegalArgumentException(name + " is not a plain value: " + value);
    }
    return value.toString();
  }
}
