package signaldesk.servedesk.query;

import signaldesk.port.Hooks;
import signaldesk.port.OrderStore;
import signaldesk.port.SignalStore;
import signaldesk.servedesk.request.Answer;
import signaldesk.servedesk.request.Call;
import signaldesk.servedesk.request.Query;

/** {@code GET /v1/signals/{signalId}}: one signal and what became of it. */
public final class SignalQuery implements Query {
  private final SignalStore signals;
  private final SignalView view;

  public SignalQuery(SignalStore signals, OrderStore orders, Hooks hooks) {
    this.signals = signals;
    this.view = new SignalView(orders, hooks);
  }

  @Override
  public Answer answer(Call call) {
    return call.parameters()
        .then(() ->
            signals
                .find(call.path("signalId"))
                .flatMap(signal -> view.seen(call.sight(), signal))
                .<Answer>map(Answer.Found::new)
                .orElseGet(() -> new Answer.NotFound("no signal has this id")));
  }
}
