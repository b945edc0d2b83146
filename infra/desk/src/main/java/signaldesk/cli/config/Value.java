package signaldesk.cli.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of the file and its place. A scalar is the text as it stands there, so that {@code
 * 0123} stays four characters. A reader that finds something else notes it and answers empty.
 */
final class Value {
  private final Node node;
  private final At at;
  private final Problems problems;

  Value(Node node, At at, Problems problems) {
    this.node = node;
    this.at = at;
    this.problems = problems;
  }

  At at() {
    return at;
  }

  void problem(String message) {
    problems.add(at, message);
  }

  /** Whether nothing stands there, or {@code null} or {@code ~}. */
  boolean isEmpty() {
    return node.getTag().equals(Tag.NULL);
  }

  boolean isText() {
    return node instanceof ScalarNode && !isEmpty();
  }

  /** Whether it is this very word. */
  boolean is(String word) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
  }

  /** The text, if it is one; {@code allowed} completes "must be …". */
  Optional<String> text(String allowed) {
    if (isText()) {
      return Optional.of(((ScalarNode) node).getValue().strip());
    }
    problem("must be " + allowed + (isEmpty() ? ", and nothing stands there" : ", not " + kind()));
    return Optional.empty();
  }

  /** The text, if it has this form. */
  Optional<String> matching(Pattern form, String allowed) {
    Optional<String> text = text(allowed);
    if (text.isPresent() && !form.matcher(text.get()).matches()) {
      problem("must be " + allowed + ", not \"" + text.get() + "\"");
      return Optional.empty();
    }
    return text;
  }

  /** The text, if it is one of these. */
  Optional<String> oneOf(Collection<String> known, String allowed) {
    Optional<String> text = text(allowed);
    if (text.isPresent() && !known.contains(text.get())) {
      problem(
          "must be "
              + allowed
              + ", not \""
              + text.get()
              + "\""
              + Suggestion.among(known, text.get()));
      return Optional.empty();
    }
    return text;
  }

  /** The entries of a list; each has this value's path and its own line. */
  List<Value> list(String allowed) {
    if (!(node instanceof SequenceNode sequence)) {
      problem(
          "must be " + allowed + (isEmpty() ? ", and nothing stands there" : ", not " + kind()));
      return List.of();
    }
    List<Value> entries = new ArrayList<>();
    for (Node entry : sequence.getValue()) {
      entries.add(new Value(entry, new At(Yaml.line(entry), at.path()), problems));
    }
    return entries;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** The keys and values below; none, and noted, if it is no mapping. */
  Mapping mapping(String allowed) {
    if (node instanceof MappingNode mapping) {
      return Mapping.of(mapping, at, problems);
    }
    problem("must be " + allowed + (isEmpty() ? ", and nothing stands there" : ", not " + kind()));
    return Mapping.none(at, problems);
  }

  private String kind() {
    return switch (node) {
      case MappingNode mapping -> "keys and values";
      case SequenceNode sequence -> "a list";
      case ScalarNode scalar -> "\"" + scalar.getValue() + "\"";
      default -> "something else";
    };
  }
}
