package signaldesk.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import signaldesk.order.Order;
import signaldesk.report.Execution.Spread;

/** Compares the accounts of each signal; it holds one day's signals at a time. */
final class SpreadTally {
  private final Counts ticks = new Counts();
  private final Counts millis = new Counts();
  private final Map<Key, Range> ofDay = new HashMap<>();

  /** Prices compare where product and grid are the same: NQ with MNQ, but not QM with CL. */
  private record Key(String signalId, boolean opens, String product, BigDecimal tickSize) {}

  private static final class Range {
    private final Set<String> accountIds = new HashSet<>();
    private long low = Long.MAX_VALUE;
    private long high = Long.MIN_VALUE;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    void add(String accountId, long ticks, Instant at) {
      accountIds.add(accountId);
      low = Math.min(low, ticks);
      high = Math.max(high, ticks);
      first = at.isBefore(first) ? at : first;
      last = at.isAfter(last) ? at : last;
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
      ofDay
          .computeIfAbsent(key, _ -> new Range())
          .add(order.request().accountId(), part.fill().price().ticks(), part.fill().filledAt());
    }
  }

  void nextDay() {
    for (Range range : ofDay.values()) {
      if (range.accountIds.size() > 1) {
        ticks.add(Math.subtractExact(range.high, range.low), 1);
        millis.add(ExecutionTally.millis(Duration.between(range.first, range.last)), 1);
      }
    }
    ofDay.clear();
  }

  Spread spread() {
    return new Spread(ticks.distribution(), millis.distribution());
  }
}
