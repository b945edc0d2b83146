package signaldesk.cli.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.dynamodb.DeskKey;
import signaldesk.adapter.dynamodb.Item;

/**
 * One item that would change.
 *
 * @param before what stands there; empty if it is new
 * @param after what will stand there; empty if it goes
 */
record Change(Kind kind, DeskKey key, Optional<Item> before, Optional<Item> after) {

  /** What changes, for a person: a line for the item, a line for every field. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(sign() + " " + kind.called(key) + (kind.isToken() ? " of " + bearer() : ""));
    if (!kind.isToken()) {
      Map<String, String> was = before.map(Fields::of).orElse(Map.of());
      Map<String, String> willBe = after.map(Fields::of).orElse(Map.of());
      var names = new TreeSet<>(was.keySet());
      names.addAll(willBe.keySet());
      for (String name : names) {
        field(name, was.get(name), willBe.get(name)).ifPresent(line -> lines.add("    " + line));
      }
    }
    return lines;
  }

  /** The name of the hook or reader that this item belongs to. */
  String bearer() {
    return after.or(() -> before).orElseThrow().findText("name").orElse("");
  }

  boolean isUpdate() {
    return before.isPresent() && after.isPresent();
  }

  private String sign() {
    return before.isEmpty() ? "+" : after.isEmpty() ? "-" : "~";
  }

  private Optional<String> field(String name, @Nullable String was, @Nullable String willBe) {
    if (was == null) {
      return Optional.of(name + ": " + willBe);
    }
    if (after.isEmpty() || was.equals(willBe)) {
      return Optional.empty();
    }
    return Optional.of(name + ": " + was + " -> " + (willBe == null ? "(none)" : willBe));
  }
}
