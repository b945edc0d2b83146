package signaldesk.acceptsignal;

import java.time.Clock;
import java.util.Map;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.port.AlertQueue;
import signaldesk.port.Hooks;
import signaldesk.port.OrderQueue;
import signaldesk.port.Refusals;
import signaldesk.port.SignalStore;

/** The webhook as it is wired, for tests of what comes after it. */
public final class Webhook {
  private final AcceptSignal acceptSignal;

  public Webhook(
      Hooks hooks,
      SignalStore signals,
      OrderQueue orders,
      AlertQueue alerts,
      Refusals refusals,
      Clock clock) {
    this.acceptSignal = Wiring.acceptSignal(hooks, signals, orders, alerts, refusals, clock);
  }

  /** Posts a body; the status answered. */
  public int post(String token, String body) {
    return acceptSignal
        .answer(
            new HttpRequest(
                "POST",
                "/hooks/" + token,
                Map.of("token", token),
                "",
                Map.of(),
                "203.0.113.7",
                "request",
                body,
                false,
                null))
        .status();
  }
}
