package signaldesk.adapter.memory;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import signaldesk.port.Page;

/** Cuts a page out of a list, newest first. */
final class Newest {
  private Newest() {}

  /**
   * The {@code limit} greatest keys below {@code before} (empty: from the top); the next page goes
   * on after the last one shown.
   */
  static <T> Page<T> page(Stream<T> all, Function<T, String> key, int limit, String before) {
    List<T> found =
        all.filter(item -> before.isEmpty() || key.apply(item).compareTo(before) < 0)
            .sorted(Comparator.comparing(key).reversed())
            .limit(limit + 1L)
            .toList();
    List<T> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(shown, found.size() > limit ? key.apply(shown.getLast()) : "");
  }
}
