package signaldesk.keeppositions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.Cause;
import signaldesk.order.Fill;
import signaldesk.order.Order;

/**
 * Has it told that the desk, or a person, closed something that no signal asked to close. The books
 * do not depend on it: whatever becomes of the message, what is booked is booked.
 */
final class Unasked {
  private final AfterBatch alerts;

  Unasked(AfterBatch alerts) {
    this.alerts = alerts;
  }

  /** To be called when the change is booked. */
  void booked(@Nullable Order before, Order after) {
    Optional<Cause> cause = Cause.of(after.request().hook());
    String symbol = after.symbol();
    List<Touched> touched = cause.isEmpty() ? List.of() : Touched.by(before, after);
    if (cause.isEmpty() || symbol == null || touched.isEmpty()) {
      return;
    }
    alerts.send(
        List.of(
            new AlertMessage.OfClose(
                after.request().signalId(),
                after.request().orderId(),
                symbol,
                cause.get(),
                firstFill(after))));
  }

  private static Instant firstFill(Order order) {
    return order.fills().stream().map(Fill::filledAt).min(Instant::compareTo).orElse(order.since());
  }
}
