package signaldesk.servedesk.query;

import java.util.List;
import java.util.Optional;
import signaldesk.order.OrderRequest;
import signaldesk.port.Hooks;
import signaldesk.port.OrderStore;
import signaldesk.servedesk.json.SignalJson;
import signaldesk.servedesk.request.Sight;
import signaldesk.signal.Signal;

/**
 * A signal as one reader sees it. Its orders are read by key; nothing about its end is stored with
 * it.
 */
final class SignalView {
  private final OrderStore orders;
  private final Hooks hooks;

  SignalView(OrderStore orders, Hooks hooks) {
    this.orders = orders;
    this.hooks = hooks;
  }

  /**
   * Whether a reader may know of it: it goes to an account of his. One that expired goes to none;
   * it concerns whoever has an account on its hook.
   */
  boolean isSeen(Sight sight, Signal signal) {
    return sight.isOperator() || !sight.of(concerned(signal)).isEmpty();
  }

  private List<String> concerned(Signal signal) {
    return signal.verdict() == Signal.Verdict.ACCEPTED
        ? signal.accountIds()
        : hooks.byName(signal.hook()).map(hook -> hook.accountIds()).orElse(List.of());
  }

  SignalJson of(Sight sight, Signal signal) {
    List<String> accountIds = sight.of(signal.accountIds());
    String orderId = OrderRequest.orderId(signal.acceptedAt(), signal.signalId());
    return SignalJson.of(
        signal,
        accountIds,
        accountIds.isEmpty() ? List.of() : orders.ofSignal(orderId, accountIds));
  }

  Optional<SignalJson> seen(Sight sight, Signal signal) {
    return isSeen(sight, signal) ? Optional.of(of(sight, signal)) : Optional.empty();
  }
}
