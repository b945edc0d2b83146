package signaldesk.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.order.Order;
import signaldesk.pnl.Marker;

/**
 * The contracts of a fill that opened, or those that closed.
 *
 * @param contracts how many of the fill's, positive
 * @param quote the signal's price on the traded instrument's grid; empty where it is of another
 *     market, off the grid or absent
 */
record FilledPart(
    Fill fill, Instrument instrument, boolean opens, long contracts, Optional<Price> quote) {

  /**
   * All fills of an order that count: none that the broker took back, none at an estimated price.
   * An order closes before it opens, so its first fills are the closing ones.
   */
  static List<FilledPart> of(Order order) {
    String symbol = order.symbol();
    if (symbol == null || order.fills().isEmpty()) {
      return List.of();
    }
    Instrument instrument = Instruments.get(symbol);
    Optional<Price> quote = quote(order, instrument);
    Map<String, Long> toClose = new HashMap<>();
    order.legs().stream()
        .filter(leg -> !leg.opens())
        .forEach(leg -> toClose.merge(leg.contract().id(), leg.contracts(), Long::sum));
    List<FilledPart> parts = new ArrayList<>();
    for (Fill fill : counting(order)) {
      long left = toClose.getOrDefault(fill.contractId(), 0L);
      long closes = Math.min(left, fill.contracts());
      toClose.put(fill.contractId(), left - closes);
      add(parts, new FilledPart(fill, instrument, false, closes, quote));
      add(parts, new FilledPart(fill, instrument, true, fill.contracts() - closes, quote));
    }
    return parts;
  }

  /** Ticks a contract that the fill is worse than the quote; negative is better. */
  Optional<Long> ticksWorse() {
    return quote.map(price ->
        Math.multiplyExact(
            Math.subtractExact(fill.price().ticks(), price.ticks()), fill.side().sign()));
  }

  private static void add(List<FilledPart> parts, FilledPart part) {
    if (part.contracts() > 0 && !part.fill().estimated()) {
      parts.add(part);
    }
  }

  private static List<Fill> counting(Order order) {
    return order.fills().stream()
        .filter(fill -> !fill.voided())
        .sorted(Comparator.comparing(Marker::of))
        .toList();
  }

  private static Optional<Price> quote(Order order, Instrument traded) {
    BigDecimal price = order.request().price();
    boolean sameMarket =
        Instruments.find(order.request().symbol())
            .filter(chart -> chart.product().equals(traded.product()))
            .isPresent();
    if (price == null || !sameMarket) {
      return Optional.empty();
    }
    return price.remainder(traded.tickSize()).signum() == 0
        ? Optional.of(traded.price(price))
        : Optional.empty();
  }
}
