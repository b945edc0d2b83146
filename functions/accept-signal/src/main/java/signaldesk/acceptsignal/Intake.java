package signaldesk.acceptsignal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.alert.AlertMessage;
import signaldesk.desk.Hook;
import signaldesk.order.OrderRequest;
import signaldesk.port.AlertQueue;
import signaldesk.port.OrderQueue;
import signaldesk.port.SignalStore;
import signaldesk.port.SignalStore.Stored;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;

/**
 * Stores a signal once and queues its orders. The first delivery fixes when it was accepted, its
 * verdict and its accounts; every later one goes by what it fixed.
 */
final class Intake {
  private final SignalStore signals;
  private final OrderQueue queue;
  private final AlertQueue alerts;
  private final Lookalikes lookalikes;

  Intake(SignalStore signals, OrderQueue queue, AlertQueue alerts, Lookalikes lookalikes) {
    this.signals = signals;
    this.queue = queue;
    this.alerts = alerts;
    this.lookalikes = lookalikes;
  }

  HttpAnswer take(Call call, Parsed.Read body, Reading.Usable reading) {
    Stored stored = signals.putIfAbsent(signal(call, body, reading));
    Signal signal = stored.signal();
    if (signal.verdict() == Verdict.EXPIRED) {
      log(signal, "expired");
      return Answers.expired(signal);
    }
    if (signal.queued()) {
      log(signal, "duplicate");
      lookalikes.check(call, signal);
      return Answers.duplicate(signal);
    }
    // Also when an earlier delivery got as far as storing it: this one queues the orders, so this
    // one says so. A message that is in the queue already stays one message.
    queue.send(
        signal.accountIds().stream().map(account -> OrderRequest.of(signal, account)).toList());
    try (Aside _ = tell(call.hook(), signal)) {
      signals.markQueued(signal.signalId());
    }
    log(signal, "accepted");
    return Answers.accepted(signal);
  }

  /**
   * For the channels that its symbol is told to; whether that works changes no answer, and
   * send-alert queues once more what it finds accepted.
   */
  private Aside tell(Hook hook, Signal signal) {
    List<AlertMessage> messages = new ArrayList<>();
    for (String channel : hook.channels(signal.symbol())) {
      messages.add(new AlertMessage.OfSignal(channel, signal.signalId()));
    }
    return Aside.beside(
        "alert not queued",
        () -> {
          if (!messages.isEmpty()) {
            alerts.send(messages);
          }
        });
  }

  private static Signal signal(Call call, Parsed.Read body, Reading.Usable reading) {
    Hook hook = call.hook();
    Instant deadline = reading.firedAt().plus(hook.maxEntryAge());
    boolean expired = reading.target().isEntry() && call.at().isAfter(deadline);
    return new Signal(
        Canonical.signalId(hook.name(), body.body()),
        hook.name(),
        reading.symbol(),
        reading.target(),
        reading.price(),
        reading.firedAt(),
        call.at(),
        expired ? Verdict.EXPIRED : Verdict.ACCEPTED,
        expired ? List.of() : hook.accountIds().stream().distinct().toList(),
        deadline,
        false,
        reading.warnings().stream().map(text -> Secrets.hide(text, call.token())).toList(),
        Secrets.hide(body.text(), call.token()));
  }

  private static void log(Signal signal, String verdict) {
    Log.info(
        "signal",
        LogField.SIGNAL_ID.of(signal.signalId()),
        LogField.HOOK.of(signal.hook()),
        LogField.SYMBOL.of(signal.symbol()),
        LogField.TARGET.of(signal.target()),
        LogField.PRICE.of(signal.price()),
        LogField.VERDICT.of(verdict),
        LogField.ACCOUNTS.of(signal.accountIds().size()));
  }
}
