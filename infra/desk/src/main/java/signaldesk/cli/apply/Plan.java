package signaldesk.cli.apply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import signaldesk.adapter.dynamodb.DeskKey;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.Item;

/**
 * What applying a file would change in the table. What the file does not decide (refusals, switches
 * that the desk threw itself) is not in it.
 */
public final class Plan {
  private static final Comparator<Change> AS_WRITTEN =
      Comparator.comparing(Change::kind).thenComparing(change -> change.key().id());

  private final List<Change> puts;
  private final List<Change> removals;

  private Plan(List<Change> puts, List<Change> removals) {
    this.puts = puts;
    this.removals = removals;
  }

  static Plan of(Map<DeskKey, Item> standing, List<Item> wanted) {
    Map<DeskKey, Item> after = new LinkedHashMap<>();
    wanted.forEach(item -> after.put(DeskKey.of(item), item));
    List<Change> puts = new ArrayList<>();
    after.forEach((key, item) -> {
      Optional<Item> before = Optional.ofNullable(standing.get(key));
      if (!before.equals(Optional.of(item))) {
        puts.add(new Change(Kind.of(key).orElseThrow(), key, before, Optional.of(item)));
      }
    });
    List<Change> removals = new ArrayList<>();
    standing.forEach((key, item) ->
        Kind.of(key)
            .filter(kind -> !after.containsKey(key))
            .ifPresent(
                kind -> removals.add(new Change(kind, key, Optional.of(item), Optional.empty()))));
    puts.sort(AS_WRITTEN);
    removals.sort(AS_WRITTEN.reversed());
    return new Plan(puts, removals);
  }

  public boolean isEmpty() {
    return puts.isEmpty() && removals.isEmpty();
  }

  /**
   * What changes, for a person. A hook's copies under its tokens are not told when the hook itself
   * is.
   */
  public List<String> lines() {
    var told =
        puts.stream()
            .filter(change -> change.kind() == Kind.HOOK || change.kind() == Kind.READER)
            .map(Change::bearer)
            .collect(Collectors.toSet());
    Predicate<Change> mirrored =
        change -> change.kind().isToken() && change.isUpdate() && told.contains(change.bearer());
    List<String> lines = new ArrayList<>();
    puts.stream().filter(mirrored.negate()).forEach(change -> lines.addAll(change.lines()));
    removals.forEach(change -> lines.addAll(change.lines()));
    return lines;
  }

  /** How many things are added, changed and removed, tokens left out. */
  public String summary() {
    List<Change> things = puts.stream().filter(change -> !change.kind().isToken()).toList();
    long changed = things.stream().filter(Change::isUpdate).count();
    long removed = removals.stream().filter(change -> !change.kind().isToken()).count();
    return things.size() - changed + " added, " + changed + " changed, " + removed + " removed";
  }

  /**
   * Writes it; again after a crash is safe, because a plan made then holds what is left. Workers
   * keep no account that they read meanwhile, nor after a crash.
   */
  void write(DeskTable table) {
    DeskSwitches.beginChange(table);
    puts.forEach(change -> change.after().ifPresent(table::put));
    removals.forEach(change -> table.remove(change.key()));
    DeskSwitches.endChange(table);
  }
}
