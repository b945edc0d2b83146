package signaldesk.alert.outlook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signaldesk.alert.text.Figures;
import signaldesk.instrument.Instrument;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.Order;
import signaldesk.pnl.Marker;

/**
 * What open legs filled, of one instrument.
 *
 * @param accounts how many of them filled
 * @param contracts of all of them
 * @param ticks sum of ticks times contracts
 */
record Opened(long accounts, long contracts, long ticks) {

  /** The sum over these orders. */
  static Opened by(List<Order> orders) {
    return orders.stream().map(Opened::by).reduce(new Opened(0, 0, 0), Opened::plus);
  }

  boolean some() {
    return contracts > 0;
  }

  /** The average entry, as it is shown. */
  String average(Instrument instrument) {
    return Figures.price(Averages.points(ticks, contracts, instrument), instrument);
  }

  /**
   * Of one order. A fill does not say which leg it filled, and a reversal fills both on one side;
   * but closes go first, so a contract's first fills are theirs.
   */
  private static Opened by(Order order) {
    Map<String, Long> closing = closing(order);
    long contracts = 0;
    long ticks = 0;
    List<Fill> fills = Filled.by(order).stream().sorted(Comparator.comparing(Marker::of)).toList();
    for (Fill fill : fills) {
      long closed = Math.min(closing.getOrDefault(fill.contractId(), 0L), fill.contracts());
      closing.merge(fill.contractId(), -closed, Long::sum);
      long rest = fill.contracts() - closed;
      contracts += rest;
      ticks = Math.addExact(ticks, Math.multiplyExact(fill.price().ticks(), rest));
    }
    return new Opened(contracts > 0 ? 1 : 0, contracts, ticks);
  }

  /** What the order's closes may have filled, by contract. */
  private static Map<String, Long> closing(Order order) {
    Map<String, Long> closing = new HashMap<>();
    for (Leg leg : order.legs()) {
      if (!leg.opens() && mayHaveFilled(leg)) {
        closing.merge(leg.contract().id(), leg.contracts(), Long::sum);
      }
    }
    return closing;
  }

  private static boolean mayHaveFilled(Leg leg) {
    return switch (leg.state()) {
      case PLANNED, UNKNOWN, ACCEPTED, FILLED, REJECTED -> true;
      case EXPIRED, DENIED, UNCHANGED -> false;
    };
  }

  private Opened plus(Opened other) {
    return new Opened(
        accounts + other.accounts, contracts + other.contracts, Math.addExact(ticks, other.ticks));
  }
}
