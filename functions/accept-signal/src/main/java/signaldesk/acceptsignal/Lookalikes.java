package signaldesk.acceptsignal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import signaldesk.adapter.lambda.FieldError;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.port.SignalStore;
import signaldesk.signal.Signal;

/**
 * A duplicate that may have been meant as a signal of its own, because its body holds nothing that
 * changes. It stays a duplicate, as trading it twice would be worse; its sender and the operator
 * are told. Every duplicate is counted. Only duplicates pay for this.
 */
final class Lookalikes {
  /** TradingView sends again within 20 seconds. */
  static final Duration LONG_AFTER = Duration.ofMinutes(15);

  /** How many of the day's newest signals are looked at. */
  private static final int NEWEST = 25;

  private final SignalStore signals;
  private final RefusalLog refusals;

  Lookalikes(SignalStore signals, RefusalLog refusals) {
    this.signals = signals;
    this.refusals = refusals;
  }

  /** Records and alarms if so, and counts; whatever goes wrong here never changes the answer. */
  void check(Call call, Signal standing) {
    Aside.run(
        "duplicate not checked",
        () -> {
          try {
            reason(call, standing).ifPresent(reason -> tell(call, standing, reason));
          } finally {
            signals.countDuplicate(standing.signalId());
          }
        });
  }

  private Optional<String> reason(Call call, Signal standing) {
    Duration since = Duration.between(standing.acceptedAt(), call.at());
    if (since.compareTo(LONG_AFTER) > 0) {
      return Optional.of("the same content came %d minutes ago".formatted(since.toMinutes()));
    }
    // At most 15 minutes old: whatever is later is of this UTC day.
    return signals
        .ofDay(LocalDate.ofInstant(call.at(), ZoneOffset.UTC), NEWEST, "")
        .items()
        .stream()
        .filter(other -> other.acceptedAt().isAfter(standing.acceptedAt()))
        .filter(other -> other.hook().equals(standing.hook()))
        .filter(other -> other.symbol().equals(standing.symbol()))
        .findFirst()
        .map(_ -> "another signal of this hook and symbol came since the same content did");
  }

  private void tell(Call call, Signal standing, String reason) {
    Log.alarm(
        "possibly a new signal",
        LogField.SIGNAL_ID.of(standing.signalId()),
        LogField.HOOK.of(standing.hook()),
        LogField.SYMBOL.of(standing.symbol()),
        LogField.REASON.of(reason));
    String message =
        "possibly a new signal: %s, so nothing was traded; put {{timenow}} into the message"
            .formatted(reason);
    refusals.record(call, 200, List.of(new FieldError("body", "possibly_a_new_signal", message)));
  }
}
