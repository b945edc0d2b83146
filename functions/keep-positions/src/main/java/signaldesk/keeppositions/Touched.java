package signaldesk.keeppositions;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signaldesk.order.Fill;
import signaldesk.order.Order;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.Marker;

/**
 * What a change of an order means for one contract's book.
 *
 * @param order the order as it is now
 * @param earliest of every fill that came, changed or went: books before it stay as they are
 * @param news fills that came, where nothing else happened: none was known before, none is voided;
 *     else empty
 */
record Touched(Order order, String contractId, Marker earliest, List<Fill> news) {

  /** Every contract touched, in the order of their ids; none if no fill came, changed or went. */
  static List<Touched> by(@Nullable Order before, Order after) {
    Map<String, Fill> known = new HashMap<>();
    if (before != null) {
      before.fills().forEach(fill -> known.put(fill.id(), fill));
    }
    SortedMap<String, Touched> touched = new TreeMap<>();
    for (Fill fill : after.fills()) {
      Fill was = known.remove(fill.id());
      if (was == null) {
        add(touched, after, fill, fill.voided() ? List.of() : List.of(fill));
      } else if (!was.equals(fill)) {
        add(touched, after, was, List.of());
        add(touched, after, fill, List.of());
      }
    }
    known.values().forEach(gone -> add(touched, after, gone, List.of()));
    return List.copyOf(touched.values());
  }

  /** The news, with what the order knows of them. */
  List<AttributedFill> attributed() {
    return AttributedFill.of(order).stream().filter(fill -> news.contains(fill.fill())).toList();
  }

  private static void add(Map<String, Touched> touched, Order order, Fill fill, List<Fill> news) {
    touched.merge(
        fill.contractId(),
        new Touched(order, fill.contractId(), Marker.of(fill), news),
        Touched::and);
  }

  private Touched and(Touched other) {
    return new Touched(
        order,
        contractId,
        Collections.min(List.of(earliest, other.earliest)),
        news.isEmpty() || other.news.isEmpty()
            ? List.of()
            : Stream.concat(news.stream(), other.news.stream()).toList());
  }
}
