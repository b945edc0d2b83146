package signaldesk.cli.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Keys and values of the file, in its order. A key that stands there twice is noted, and its first
 * value counts.
 */
final class Mapping {
  private final Map<String, Value> values;
  private final At at;
  private final Problems problems;

  private Mapping(Map<String, Value> values, At at, Problems problems) {
    this.values = values;
    this.at = at;
    this.problems = problems;
  }

  static Mapping none(At at, Problems problems) {
    return new Mapping(Map.of(), at, problems);
  }

  static Mapping of(MappingNode node, At at, Problems problems) {
    Map<String, Value> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple entry : node.getValue()) {
      int line = Yaml.line(entry.getKeyNode());
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        problems.add(new At(line, at.path()), "a key must be a single word");
        continue;
      }
      At below = at.below(key.getValue(), line);
      Integer first = lines.putIfAbsent(key.getValue(), line);
      if (first == null) {
        values.put(key.getValue(), new Value(entry.getValueNode(), below, problems));
      } else {
        problems.add(below, "stands here a second time; the first is on line " + first);
      }
    }
    return new Mapping(values, at, problems);
  }

  /** Notes every key that is none of these. */
  Mapping allowing(String... keys) {
    List<String> known = List.of(keys);
    values.forEach((key, value) -> {
      if (!known.contains(key)) {
        value.problem(
            "unknown key; allowed here: "
                + String.join(", ", known)
                + Suggestion.among(known, key));
      }
    });
    return this;
  }

  At at() {
    return at;
  }

  /** Every key with its value, in the file's order. */
  Map<String, Value> entries() {
    return values;
  }

  /** The value of an optional key; a key with nothing behind it counts as not there. */
  Optional<Value> find(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
  }

  /**
   * What stands below an optional key; nothing, at the place where it would, if it is not there.
   */
  Mapping under(String key, String allowed) {
    return find(key)
        .map(value -> value.mapping(allowed))
        .orElseGet(() -> none(at.below(key, at.line()), problems));
  }

  /** The value of a key that must be there; noted if it is not. */
  Optional<Value> need(String key, String allowed) {
    Optional<Value> value = find(key);
    if (value.isEmpty()) {
      problems.add(at, "needs " + key + ": " + allowed);
    }
    return value;
  }

  void problem(String message) {
    problems.add(at, message);
  }
}
