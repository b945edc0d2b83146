package signaldesk.executeorder;

import java.util.List;
import signaldesk.order.Holding;
import signaldesk.port.Broker;

/** What an open leg builds on: flat after closes, or exactly what was there to be topped up. */
record PlannedRoot(Claim claim, int index) {

  /** Whether the account holds it, by now or once the broker has had the time to show it. */
  boolean stands() {
    Broker broker = claim.setting().broker();
    return isHeld(broker)
        || (broker.settleTime().isPositive() && claim.pause(broker.settleTime()) && isHeld(broker));
  }

  private boolean isHeld(Broker broker) {
    String root = claim.setting().instrument().root();
    List<Holding> held =
        broker.positions(claim.order().request().accountId()).stream()
            .filter(holding -> holding.contract().root().equals(root))
            .toList();
    return held.isEmpty()
        ? claim.order().kept() == 0
        : held.size() == 1
            && held.getFirst().quantity() == claim.order().kept()
            && held.getFirst().contract().equals(claim.leg(index).contract());
  }
}
