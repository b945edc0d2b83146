package signaldesk.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Money;

/** Follows cumulative net and remembers its largest fall; it starts at zero. */
final class DrawdownTally<T> {
  private long now;
  private long peak;
  private @Nullable T peakAt;
  private @Nullable Drawdown<T> worst;

  /** The next result. */
  void add(T at, long cents) {
    now = Math.addExact(now, cents);
    if (now >= peak) {
      recovered(at);
      peak = now;
      peakAt = at;
    } else if (worst == null || peak - now > worst.amount().cents()) {
      worst =
          new Drawdown<>(
              new Money(peak), Optional.ofNullable(peakAt), new Money(now), at, Optional.empty());
    }
  }

  long cumulative() {
    return now;
  }

  long belowPeak() {
    return peak - now;
  }

  Optional<Drawdown<T>> largest() {
    return Optional.ofNullable(worst);
  }

  private void recovered(T at) {
    Drawdown<T> fall = worst;
    if (fall != null && fall.recoveredAt().isEmpty()) {
      worst =
          new Drawdown<>(
              fall.peak(), fall.peakAt(), fall.trough(), fall.troughAt(), Optional.of(at));
    }
  }
}
