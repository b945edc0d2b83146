package signaldesk.report;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import signaldesk.order.Fill;
import signaldesk.order.Order;
import signaldesk.order.OrderState;
import signaldesk.pnl.Marker;
import signaldesk.report.Execution.Hop;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;

/** Follows how fast orders were carried out, and at which prices. */
final class ExecutionTally {
  /** Beyond a minute, milliseconds say nothing: whole seconds are counted, rounded up. */
  private static final long FINE_MILLIS = 60_000;

  private static final long SECOND = 1_000;

  private final Map<Hop, Counts> hops = new EnumMap<>(Hop.class);
  private final SlippageTally entries = new SlippageTally();
  private final ExitTally exits = new ExitTally();
  private final SpreadTally spread = new SpreadTally();

  ExecutionTally() {
    for (Hop hop : Hop.values()) {
      hops.put(hop, new Counts());
    }
  }

  void signal(Signal signal) {
    if (signal.verdict() == Verdict.ACCEPTED && !signal.firedAt().equals(signal.acceptedAt())) {
      took(Hop.FIRED_TO_ACCEPTED, signal.firedAt(), signal.acceptedAt());
    }
  }

  void alerted(Instant acceptedAt, Instant alertedAt) {
    took(Hop.ACCEPTED_TO_ALERTED, acceptedAt, alertedAt);
  }

  void order(Order order) {
    List<Fill> fills = order.fills().stream().filter(fill -> !fill.voided()).toList();
    Order.Change first = order.changes().getFirst();
    if (first.state() == OrderState.CLAIMED) {
      took(Hop.ACCEPTED_TO_CLAIMED, order.request().acceptedAt(), first.at());
      order.changes().stream()
          .filter(change -> change.state() == OrderState.ACCEPTED)
          .findFirst()
          .ifPresent(held -> took(Hop.CLAIMED_TO_ACCEPTED, first.at(), held.at()));
      fills.stream()
          .map(Marker::of)
          .min(Marker::compareTo)
          .ifPresent(fill -> took(Hop.CLAIMED_TO_FILLED, first.at(), fill.at()));
    }
    order.changes().stream()
        .filter(change -> change.state() == OrderState.FILLED)
        .forEach(change -> known(fills, change.at()));
    exits.order(order);
    for (FilledPart part : FilledPart.of(order)) {
      if (part.opens()) {
        entries.add(part);
      } else {
        exits.closed(part);
      }
    }
    spread.order(order);
  }

  private void known(List<Fill> fills, Instant at) {
    fills.stream()
        .map(Fill::filledAt)
        .max(Instant::compareTo)
        .ifPresent(last -> took(Hop.FILLED_TO_KNOWN, last, at));
  }

  void nextDay() {
    exits.nextDay();
    spread.nextDay();
  }

  Execution execution() {
    Map<Hop, Distribution> latency = new EnumMap<>(Hop.class);
    hops.forEach((hop, counts) -> latency.put(hop, counts.distribution()));
    return new Execution(entries.slippage(), exits.slippage(), latency, spread.spread());
  }

  private void took(Hop hop, Instant from, Instant to) {
    hops.computeIfAbsent(hop, _ -> new Counts()).add(millis(Duration.between(from, to)), 1);
  }

  /**
   * In milliseconds, whole seconds beyond a minute: so few different ones that a year of them is
   * small.
   */
  static long millis(Duration time) {
    long millis = time.toMillis();
    return Math.absExact(millis) <= FINE_MILLIS ? millis : Math.ceilDiv(millis, SECOND) * SECOND;
  }
}
