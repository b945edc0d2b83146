package signaldesk.executeorder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.port.Broker;
import signaldesk.port.Broker.Found;

/**
 * Waits for the fills of a leg that the broker holds, a little in this run, then in later ones.
 *
 * @param look finds the order at the broker, if it shows
 * @param refused what to do when the broker ended it with nothing filled
 */
record Fills(
    Claim claim,
    int index,
    Supplier<Optional<Seen>> look,
    Function<String, Optional<Wait>> refused) {

  /** The order at the broker. */
  record Seen(String brokerOrderId, Found.Status status, String message) {}

  Optional<Wait> await() {
    for (Duration pause : claim.limits().polls()) {
      if (!claim.pause(pause)) {
        break;
      }
      if (claim.leg(index).brokerOrderId() != null && complete()) {
        return claim.end(index, LegState.FILLED, "");
      }
      Optional<Seen> seen = look.get();
      if (seen.isPresent()) {
        learn(seen.get().brokerOrderId());
        if (seen.get().status() == Found.Status.REJECTED) {
          return ended(seen.get());
        }
        if (complete()) {
          return claim.end(index, LegState.FILLED, "");
        }
      }
    }
    return Optional.of(claim.wait("the broker has not filled it yet"));
  }

  /** The broker ended it: what was filled before stays booked. */
  private Optional<Wait> ended(Seen seen) {
    if (!claim.pause(claim.setting().broker().settleTime())) {
      return Optional.of(claim.wait("the broker ended it; its fills may still come"));
    }
    if (complete()) {
      return claim.end(index, LegState.FILLED, "");
    }
    long filled = filled();
    return filled == 0
        ? refused.apply(seen.message())
        : claim.end(
            index,
            LegState.REJECTED,
            "%d of %d filled: %s".formatted(filled, leg().contracts(), seen.message()));
  }

  private void learn(String brokerOrderId) {
    if (!brokerOrderId.equals(leg().brokerOrderId())) {
      claim.note(index, leg().became(LegState.ACCEPTED, brokerOrderId, leg().reason()));
    }
  }

  private boolean complete() {
    return filled() >= leg().contracts();
  }

  /** Reads the fills of the order, and counts those that stand. */
  private long filled() {
    List<Fill> fills =
        claim
            .setting()
            .broker()
            .fills(claim.order().request().accountId(), claim.lookFrom())
            .stream()
            .filter(fill -> fill.brokerOrderId().equals(leg().brokerOrderId()))
            .map(Broker.BrokerFill::fill)
            .toList();
    claim.noteFills(fills);
    return fills.stream().filter(fill -> !fill.voided()).mapToLong(Fill::contracts).sum();
  }

  private Leg leg() {
    return claim.leg(index);
  }
}
