package signaldesk.alert.outlook;

import java.util.List;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderState;

/** What an alert wants to know of one order. */
final class Filled {
  private Filled() {}

  /** Its fills that count. */
  static List<Fill> by(Order order) {
    return order.fills().stream().filter(fill -> !fill.voided()).toList();
  }

  /** Its legs that closed the whole of what they were meant for. */
  static List<Leg> closes(Order order) {
    return order.legs().stream()
        .filter(leg -> !leg.opens() && leg.state() == LegState.FILLED)
        .toList();
  }

  /** Whether it closes, or was to. */
  static boolean hasClose(Order order) {
    return order.legs().stream().anyMatch(leg -> !leg.opens() && leg.state() != LegState.UNCHANGED);
  }

  /** Whether there was something to do for it: it was neither there already nor overtaken. */
  static boolean wanted(Order order) {
    return order.state() != OrderState.UNCHANGED && order.state() != OrderState.SUPERSEDED;
  }
}
