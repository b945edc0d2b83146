package signaldesk.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.Refusal;
import signaldesk.order.Fill;
import signaldesk.order.Order;
import signaldesk.order.OrderState;
import signaldesk.pnl.Fraction;
import signaldesk.report.Operations.CostEstimate;
import signaldesk.report.Operations.Counted;
import signaldesk.report.Operations.Ended;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;

/** Counts what came in and what became of it. */
final class OperationsTally {
  private static final String OTHER = "other";

  private final Map<OrderState, Long> orders = new EnumMap<>(OrderState.class);
  private final Reasons<String> refused = new Reasons<>();
  private final Reasons<End> ends = new Reasons<>();
  private final Counts unknown = new Counts();
  private long accepted;
  private long expired;
  private long duplicates;
  private long partlyFilled;
  private long unreadable;
  private final boolean ofDesk;
  private boolean forgotten;

  /** Nothing yet, for the whole desk or for an owner. */
  OperationsTally(boolean ofDesk) {
    this.ofDesk = ofDesk;
  }

  private record End(OrderState state, String reason) {}

  void signal(Signal signal) {
    if (signal.verdict() == Verdict.ACCEPTED) {
      accepted++;
    } else {
      expired++;
    }
    duplicates += signal.duplicates();
  }

  void refused(Refusal refusal) {
    refused.add(Alike.reason(refusal), OTHER);
  }

  void refusalsForgotten() {
    forgotten = true;
  }

  void order(Order order) {
    OrderState state = order.state();
    orders.merge(state, 1L, Long::sum);
    unknown(order.changes());
    if (state.ended() && state != OrderState.FILLED) {
      ends.add(new End(state, Alike.reason(order)), new End(state, OTHER));
      partlyFilled += order.fills().stream().allMatch(Fill::voided) ? 0 : 1;
    }
  }

  void unreadable() {
    unreadable++;
  }

  private void unknown(List<Order.Change> changes) {
    for (int i = 1; i < changes.size(); i++) {
      Order.Change before = changes.get(i - 1);
      if (before.state() == OrderState.UNKNOWN) {
        Duration time = Duration.between(before.at(), changes.get(i).at());
        unknown.add(ExecutionTally.millis(time), 1);
      }
    }
  }

  Operations operations(Optional<CostModel> model) {
    return new Operations(
        accepted,
        expired,
        duplicates,
        ofDesk && !forgotten
            ? Optional.of(refused.ranked(Comparator.naturalOrder(), Counted::new))
            : Optional.empty(),
        Collections.unmodifiableMap(new EnumMap<>(orders)),
        ends.ranked(
            Comparator.comparing(End::state).thenComparing(End::reason),
            (end, count) -> new Ended(end.state(), end.reason(), count)),
        partlyFilled,
        unreadable,
        unknown.distribution(),
        orders.getOrDefault(OrderState.UNKNOWN, 0L),
        model.filter(_ -> ofDesk).map(this::cost));
  }

  private CostEstimate cost(CostModel model) {
    long count = orders.values().stream().mapToLong(Long::longValue).sum();
    BigDecimal dollars =
        model
            .perSignal()
            .multiply(BigDecimal.valueOf(accepted + expired))
            .add(model.perOrder().multiply(BigDecimal.valueOf(count)));
    return new CostEstimate(
        dollars,
        count == 0
            ? Optional.empty()
            : Optional.of(Fraction.of(1).times(dollars).dividedBy(count)));
  }
}
