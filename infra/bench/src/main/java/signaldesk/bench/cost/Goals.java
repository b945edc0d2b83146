package signaldesk.bench.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What an order may take at ten accounts. The build holds the goal in dollars with as much room as
 * the reads need that orders of a batch do or do not share on a busy machine.
 */
final class Goals {
  /** Accounts at which the goals are set. */
  static final int ACCOUNTS = 10;

  /** Per order over a round trip, with indexes and the signal's share. */
  static final BigDecimal WRITE_UNITS = new BigDecimal("4");

  /** US dollars per million orders that were meant. */
  static final BigDecimal DOLLARS = new BigDecimal("3.30");

  /** US dollars per million orders that the build fails above. */
  static final BigDecimal HELD = new BigDecimal("3.45");

  private Goals() {}

  /** What misses its goal, in words; empty if nothing does. */
  static List<String> missed(Counts counts, Bill bill) {
    List<String> missed = new ArrayList<>();
    BigDecimal units = counts.perOrder(counts.allUnits().write());
    if (units.compareTo(WRITE_UNITS) > 0) {
      missed.add("write units per order: " + units + " of " + WRITE_UNITS);
    }
    if (bill.total().compareTo(HELD) > 0) {
      missed.add("dollars per million orders: " + bill.total() + " of " + HELD);
    }
    return missed;
  }

  /** How the goal in dollars is met or missed, without and with alerts to one channel, in words. */
  static String dollars(Bill bill, Bill alerts) {
    return "The goal of "
        + DOLLARS
        + " at ten accounts is "
        + judged(bill.total(), DOLLARS)
        + ", with alerts "
        + judged(bill.total().add(alerts.total()), DOLLARS)
        + "; the build fails above "
        + HELD
        + " without them.";
  }

  /** The same of the goal in write units. */
  static String units(Counts counts, Counts alerts) {
    BigDecimal orders = counts.perOrder(counts.allUnits().write());
    BigDecimal both = orders.add(alerts.perOrder(alerts.allUnits().write()));
    return "The goal of "
        + WRITE_UNITS
        + " write units at ten accounts is "
        + judged(orders, WRITE_UNITS)
        + ", with alerts "
        + judged(both, WRITE_UNITS)
        + ".";
  }

  private static String judged(BigDecimal is, BigDecimal goal) {
    BigDecimal over = is.subtract(goal).setScale(2, RoundingMode.HALF_EVEN);
    return over.signum() > 0 ? "missed by " + over : "met";
  }
}
