package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;

/** What is not known of an order that another run has left. */
final class Doubt {
  private Doubt() {}

  /**
   * The order's legs as they are to be gone on with. A run that died may have sent the leg it was
   * at, as long as its lease lasted; those after it were not.
   *
   * @param longestLease how long before its end a lease begins at most
   */
  static List<Leg> legs(Order order, Instant now, Duration longestLease) {
    List<Leg> legs = new ArrayList<>(order.legs());
    for (int i = 0; i < legs.size(); i++) {
      if (!legs.get(i).state().ended()) {
        legs.set(i, of(legs.get(i), order, now, longestLease));
        return legs;
      }
    }
    return legs;
  }

  private static Leg of(Leg leg, Order order, Instant now, Duration longestLease) {
    if (leg.state() == LegState.PLANNED) {
      String why = "the run that may have sent it ended without a word";
      return order.free() || wasTooLate(leg, order, longestLease)
          ? leg
          : leg.unknown(order.leaseUntil(), why);
    }
    if (leg.state() != LegState.UNKNOWN) {
      return leg;
    }
    if (!order.free()) {
      return leg.unknown(order.leaseUntil(), leg.reason());
    }
    return leg.unknownSince() == null ? leg.unknown(now, leg.reason()) : leg;
  }

  /**
   * The lease began after an entry's deadline, when nothing opens: it was surely not sent in it.
   */
  private static boolean wasTooLate(Leg leg, Order order, Duration longestLease) {
    return leg.opens()
        && order.leaseUntil().minus(longestLease).isAfter(order.request().entryDeadline());
  }
}
