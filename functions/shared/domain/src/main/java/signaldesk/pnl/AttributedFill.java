package signaldesk.pnl;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.order.Fill;
import signaldesk.order.Order;

/**
 * A fill with what its order knows of it (R13).
 *
 * @param symbol the instrument traded
 * @param signalId the signal whose order it filled
 * @param signalSymbol the chart's symbol; differs from {@code symbol} where an NQ chart trades MNQ
 * @param signalPrice the signal's quote in points, or null
 */
public record AttributedFill(
    Fill fill,
    String accountId,
    String ownerId,
    String symbol,
    String signalId,
    String hook,
    String signalSymbol,
    @Nullable BigDecimal signalPrice) {

  /**
   * Every fill of an order, voided ones included.
   *
   * @throws Unbookable if the order has fills but does not say what it traded, and for whom
   */
  public static List<AttributedFill> of(Order order) {
    if (order.fills().isEmpty()) {
      return List.of();
    }
    String ownerId = order.ownerId();
    String symbol = order.symbol();
    if (ownerId == null || symbol == null) {
      throw new Unbookable(
          "order " + order.request().orderId() + " has fills, but no owner or no instrument");
    }
    return order.fills().stream().map(fill -> of(order, ownerId, symbol, fill)).toList();
  }

  private static AttributedFill of(Order order, String ownerId, String symbol, Fill fill) {
    return new AttributedFill(
        fill,
        order.request().accountId(),
        ownerId,
        symbol,
        order.request().signalId(),
        order.request().hook(),
        order.request().symbol(),
        order.request().price());
  }

  /** Its place in the order of application. */
  public Marker marker() {
    return Marker.of(fill);
  }
}
