package signaldesk.executeorder;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.instrument.Instruments;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;

/** One line per order that ended, waits or needs somebody. */
final class OrderLog {
  private OrderLog() {}

  static void write(OrderRequest request, Result result) {
    switch (result) {
      case Result.Ended(Order order) when order.legs().stream().anyMatch(OrderLog::refused) ->
          Log.alarm("order needs somebody", entries(order));
      case Result.GaveUp(Order order) -> Log.alarm("order needs somebody", entries(order));
      case Result.Ended(Order order) -> Log.info("fill", entries(order));
      case Result.EndedBefore(Order order) -> Log.info("order had ended", entries(order));
      case Result.ComeBack(var pause, String reason) ->
          Log.info(
              "order waits",
              LogField.ACCOUNT_ID.of(request.accountId()),
              LogField.ORDER_ID.of(request.orderId()),
              LogField.SIGNAL_ID.of(request.signalId()),
              LogField.SYMBOL.of(request.symbol()),
              LogField.MILLIS.of(pause.toMillis()),
              LogField.REASON.of(reason));
    }
  }

  /**
   * A close that was refused leaves a position that a signal wanted gone; an entry that was refused
   * leaves one out, and the next will be refused too.
   */
  private static boolean refused(Leg leg) {
    return leg.state() == LegState.REJECTED;
  }

  /** The signal is named by the end of the order's id: logs are paid by the byte. */
  private static Log.Entry[] entries(Order order) {
    OrderRequest request = order.request();
    return new Log.Entry[] {
      LogField.ACCOUNT_ID.of(request.accountId()),
      LogField.ORDER_ID.of(request.orderId()),
      LogField.SYMBOL.of(order.symbol() == null ? request.symbol() : order.symbol()),
      LogField.TARGET.of(request.target().name().toLowerCase(Locale.ROOT)),
      LogField.STATE.of(state(order)),
      LogField.CONTRACTS.of(contracts(order)),
      LogField.PRICE.of(price(order)),
      LogField.REASON.of(order.reason().isEmpty() ? null : order.reason())
    };
  }

  /** Where it ended otherwise than filled, which is what a fill is. */
  private static @Nullable String state(Order order) {
    return order.state() == OrderState.FILLED
        ? null
        : order.state().name().toLowerCase(Locale.ROOT);
  }

  /** How many contracts changed hands, positive bought; a reversal is closed and opened. */
  private static @Nullable Long contracts(Order order) {
    return order.fills().isEmpty()
        ? null
        : order.fills().stream()
            .filter(fill -> !fill.voided())
            .mapToLong(fill -> fill.side().sign() * fill.contracts())
            .sum();
  }

  /** The last fill's price in points. */
  private static @Nullable BigDecimal price(Order order) {
    if (order.symbol() == null || order.fills().isEmpty()) {
      return null;
    }
    Fill last = order.fills().getLast();
    return Instruments.get(order.symbol()).points(last.price());
  }
}
