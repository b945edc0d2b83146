package signaldesk.report;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import signaldesk.pnl.Fraction;

/**
 * Figures counted by value: as many entries as there are different ones, however many there are.
 */
final class Counts {
  private static final long PERCENT = 100;

  private final Map<Long, Long> byValue = new HashMap<>();
  private long count;

  void add(long value, long times) {
    byValue.merge(value, times, Math::addExact);
    count += times;
  }

  void add(Counts other) {
    other.byValue.forEach(this::add);
  }

  long count() {
    return count;
  }

  Distribution distribution() {
    if (count == 0) {
      return new Distribution(
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    SortedMap<Long, Long> sorted = new TreeMap<>(byValue);
    Fraction middle =
        Fraction.of(ranked(sorted, (count + 1) / 2))
            .plus(Fraction.of(ranked(sorted, count / 2 + 1)))
            .dividedBy(2);
    return new Distribution(
        count,
        Optional.of(new Fraction(sum(), BigInteger.valueOf(count))),
        Optional.of(middle),
        Optional.of(percentile(sorted, 95)),
        Optional.of(percentile(sorted, 99)),
        Optional.of(sorted.lastKey()));
  }

  private BigInteger sum() {
    return byValue.entrySet().stream()
        .map(one -> BigInteger.valueOf(one.getKey()).multiply(BigInteger.valueOf(one.getValue())))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private long percentile(SortedMap<Long, Long> sorted, long percent) {
    return ranked(sorted, Math.ceilDiv(Math.multiplyExact(count, percent), PERCENT));
  }

  /** The value at this place from below, counted from 1. */
  private static long ranked(SortedMap<Long, Long> sorted, long rank) {
    long seen = 0;
    for (Map.Entry<Long, Long> one : sorted.entrySet()) {
      seen += one.getValue();
      if (seen >= rank) {
        return one.getKey();
      }
    }
    return sorted.lastKey();
  }
}
