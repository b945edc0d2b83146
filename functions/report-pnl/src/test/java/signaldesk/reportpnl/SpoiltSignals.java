package signaldesk.reportpnl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import signaldesk.port.Page;
import signaldesk.port.SignalStore;
import signaldesk.signal.Signal;

/** Signals of which those to one account cannot be read. */
record SpoiltSignals(SignalStore signals, String accountId) implements SignalStore {
  @Override
  public List<Signal> between(Instant from, Instant to, Consumer<RuntimeException> unreadable) {
    List<Signal> all = signals.between(from, to);
    all.stream()
        .filter(this::isSpoilt)
        .forEach(_ -> unreadable.accept(new IllegalStateException("spoilt")));
    return all.stream().filter(signal -> !isSpoilt(signal)).toList();
  }

  @Override
  public List<Signal> between(Instant from, Instant to) {
    throw new IllegalStateException("spoilt");
  }

  private boolean isSpoilt(Signal signal) {
    return signal.accountIds().contains(accountId);
  }

  @Override
  public Stored putIfAbsent(Signal signal) {
    return signals.putIfAbsent(signal);
  }

  @Override
  public void markQueued(String signalId) {
    signals.markQueued(signalId);
  }

  @Override
  public void countDuplicate(String signalId) {
    signals.countDuplicate(signalId);
  }

  @Override
  public Optional<Signal> find(String signalId) {
    return signals.find(signalId);
  }

  @Override
  public Page<Signal> ofDay(LocalDate utcDay, int limit, String before) {
    return signals.ofDay(utcDay, limit, before);
  }
}
