package signaldesk.servedesk.json;

import org.jspecify.annotations.Nullable;
import signaldesk.order.ClientOrderId;
import signaldesk.order.Leg;
import signaldesk.order.OrderRequest;

/**
 * One market order of an order.
 *
 * @param effect {@code close} or {@code open}
 * @param contracts how many; always positive, {@code side} carries the direction
 * @param attempt counts the client order ids used, from 1
 * @param clientOrderId the id an open leg carries at the broker; a close is known by its position
 */
public record LegJson(
    String effect,
    String side,
    long contracts,
    String contractId,
    String state,
    @Nullable String reason,
    int attempt,
    @Nullable String clientOrderId,
    @Nullable String brokerOrderId) {

  static LegJson of(OrderRequest request, int index, Leg leg) {
    return new LegJson(
        leg.opens() ? "open" : "close",
        Json.word(leg.side()),
        leg.contracts(),
        leg.contract().id(),
        Json.word(leg.state()),
        leg.reason().isEmpty() ? null : leg.reason(),
        leg.attempt(),
        leg.opens() ? ClientOrderId.of(request, index, leg.attempt()) : null,
        leg.brokerOrderId());
  }
}
