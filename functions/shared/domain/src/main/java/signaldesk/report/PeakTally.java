package signaldesk.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import signaldesk.order.Fill;
import signaldesk.order.Order;
import signaldesk.pnl.Marker;

/** Follows how many contracts orders found and left, for the most that an account held at once. */
final class PeakTally {
  private final Map<String, Long> bySymbol = new TreeMap<>();

  void order(Order order) {
    String symbol = order.symbol();
    List<Fill> fills =
        order.fills().stream()
            .filter(fill -> !fill.voided())
            .sorted(Comparator.comparing(Marker::of))
            .toList();
    if (symbol == null || fills.isEmpty()) {
      return;
    }
    long held = order.held();
    long peak = Math.absExact(held);
    for (Fill fill : fills) {
      held = Math.addExact(held, fill.side().sign() * fill.contracts());
      peak = Math.max(peak, Math.absExact(held));
    }
    bySymbol.merge(symbol, peak, Math::max);
  }

  Map<String, Long> peaks() {
    return bySymbol;
  }
}
