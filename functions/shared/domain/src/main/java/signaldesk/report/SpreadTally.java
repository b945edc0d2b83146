package signaldesk.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signaldesk.order.Order;
import signaldesk.pnl.Fraction;
import signaldesk.report.Execution.Spread;

/**
 * Compares the accounts of each signal; it holds one day's signals at a time. Two months of one
 * root are two prices, so that nothing can be said of a signal that was filled in both.
 */
final class SpreadTally {
  private final Counts ticks = new Counts();
  private final Counts millis = new Counts();
  private long leftOut;
  private final Map<Key, Range> ofDay = new HashMap<>();

  /** Prices compare where product and grid are the same: NQ with MNQ, but not QM with CL. */
  private record Key(String signalId, boolean opens, String product, BigDecimal tickSize) {}

  /** Contracts, and their prices in ticks added up. */
  private record Filled(long contracts, long ticks) {
    static Filled of(FilledPart part) {
      return new Filled(
          part.contracts(), Math.multiplyExact(part.fill().price().ticks(), part.contracts()));
    }

    Filled plus(Filled other) {
      return new Filled(
          Math.addExact(contracts, other.contracts), Math.addExact(ticks, other.ticks));
    }

    Fraction average() {
      return Fraction.of(ticks).dividedBy(contracts);
    }
  }

  private static final class Range {
    private final Map<String, Filled> byAccount = new HashMap<>();
    private final Map<String, String> months = new HashMap<>();
    private boolean mixed;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    void add(String accountId, FilledPart part) {
      Instant at = part.fill().filledAt();
      byAccount.merge(accountId, Filled.of(part), Filled::plus);
      String month = part.fill().contractId();
      mixed |= !month.equals(months.computeIfAbsent(part.instrument().root(), _ -> month));
      first = at.isBefore(first) ? at : first;
      last = at.isAfter(last) ? at : last;
    }

    /** The highest less the lowest of the accounts' averages, to the nearest tick. */
    long ticks() {
      List<Fraction> averages =
          byAccount.values().stream()
              .map(Filled::average)
              .sorted((one, other) -> one.minus(other).numerator().signum())
              .toList();
      return averages.getLast().minus(averages.getFirst()).rounded(0).longValueExact();
    }
  }

  void order(Order order) {
    for (FilledPart part : FilledPart.of(order)) {
      Key key =
          new Key(
              order.request().signalId(),
              part.opens(),
              part.instrument().product(),
              part.instrument().tickSize());
      ofDay.computeIfAbsent(key, _ -> new Range()).add(order.request().accountId(), part);
    }
  }

  void nextDay() {
    for (Range range : ofDay.values()) {
      if (range.byAccount.size() > 1 && range.mixed) {
        leftOut++;
      } else if (range.byAccount.size() > 1) {
        ticks.add(range.ticks(), 1);
        millis.add(ExecutionTally.millis(Duration.between(range.first, range.last)), 1);
      }
    }
    ofDay.clear();
  }

  Spread spread() {
    return new Spread(ticks.distribution(), millis.distribution(), leftOut);
  }
}
