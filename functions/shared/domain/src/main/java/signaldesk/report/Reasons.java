package signaldesk.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Counts reasons; a broker's own words may be many, so that beyond a bound they are not told apart.
 */
final class Reasons<K> {
  private static final int MOST = 500;

  private final Map<K, Long> counts = new HashMap<>();

  /**
   * One more.
   *
   * @param other what it counts as when there are too many different ones already
   */
  void add(K reason, K other) {
    counts.merge(
        counts.containsKey(reason) || counts.size() < MOST ? reason : other, 1L, Long::sum);
  }

  /** The most frequent first. */
  <T> List<T> ranked(Comparator<K> order, BiFunction<K, Long, T> made) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey(order)))
        .map(one -> made.apply(one.getKey(), one.getValue()))
        .toList();
  }
}
