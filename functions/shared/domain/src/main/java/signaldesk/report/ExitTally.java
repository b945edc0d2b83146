package signaldesk.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import signaldesk.instrument.Instruments;
import signaldesk.order.Leg;
import signaldesk.order.Order;
import signaldesk.report.Execution.Slippage;

/**
 * Slippage of what closed. Near a roll an exit may close a month that the chart has left: its quote
 * is of another price. What the chart is on nobody says, but entries go into the month that trades,
 * so a close of another month than the newest entry of that root went into is left out. Where the
 * newest went into two months, as firms roll each in its time, nobody knows which the quote is of,
 * and all are left out. A day's closes are held until the day is over, by root and month.
 */
final class ExitTally {
  private final Map<String, Entered> newest = new HashMap<>();
  private final Map<String, Map<String, SlippageTally>> ofDay = new HashMap<>();
  private final SlippageTally exits = new SlippageTally();

  /** The months that the newest entry went into: the accounts of one signal enter as one. */
  private record Entered(Set<String> months, Instant at) {
    Entered or(Entered other) {
      if (!other.at.equals(at)) {
        return other.at.isBefore(at) ? this : other;
      }
      Set<String> both = new HashSet<>(months);
      both.addAll(other.months);
      return new Entered(both, at);
    }
  }

  void order(Order order) {
    if (order.symbol() == null) {
      return;
    }
    String root = Instruments.get(order.symbol()).root();
    for (Leg leg : order.legs()) {
      if (leg.opens()) {
        newest.merge(
            root,
            new Entered(Set.of(leg.contract().id()), order.request().acceptedAt()),
            Entered::or);
      }
    }
  }

  void closed(FilledPart part) {
    ofDay
        .computeIfAbsent(part.instrument().root(), _ -> new HashMap<>())
        .computeIfAbsent(part.fill().contractId(), _ -> new SlippageTally())
        .add(part);
  }

  void nextDay() {
    ofDay.forEach((root, months) ->
        months.forEach((month, closes) -> {
          Entered entered = newest.get(root);
          if (entered == null || entered.months().equals(Set.of(month))) {
            exits.add(closes);
          } else {
            exits.leaveOut(closes);
          }
        }));
    ofDay.clear();
  }

  Slippage slippage() {
    return exits.slippage();
  }
}
