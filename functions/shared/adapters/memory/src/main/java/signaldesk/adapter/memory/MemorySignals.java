package signaldesk.adapter.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.order.OrderRequest;
import signaldesk.port.Page;
import signaldesk.port.SignalStore;
import signaldesk.signal.Signal;

/** Signals in memory. */
public final class MemorySignals implements SignalStore {
  private final Map<String, Signal> byId = new ConcurrentHashMap<>();
  private final Faults faults = new Faults();

  /**
   * What is to go wrong: {@code putIfAbsent}, {@code markQueued}, {@code find}, {@code ofDay},
   * {@code between}, {@code countDuplicate}.
   */
  public Faults faults() {
    return faults;
  }

  /** Every signal, in no order. */
  public List<Signal> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public Stored putIfAbsent(Signal signal) {
    faults.meet("putIfAbsent");
    Signal before = byId.putIfAbsent(signal.signalId(), signal);
    return before == null ? new Stored(signal, true) : new Stored(before, false);
  }

  @Override
  public void markQueued(String signalId) {
    faults.meet("markQueued");
    byId.computeIfPresent(signalId, (_, signal) -> signal.withQueued());
  }

  @Override
  public void countDuplicate(String signalId) {
    faults.meet("countDuplicate");
    byId.computeIfPresent(signalId, (_, signal) -> signal.withDuplicates(signal.duplicates() + 1));
  }

  @Override
  public Optional<Signal> find(String signalId) {
    faults.meet("find");
    return Optional.ofNullable(byId.get(signalId));
  }

  @Override
  public Page<Signal> ofDay(LocalDate utcDay, int limit, String before) {
    faults.meet("ofDay");
    return Newest.page(
        byId.values().stream().filter(signal -> day(signal).equals(utcDay)),
        MemorySignals::orderId,
        limit,
        before);
  }

  @Override
  public List<Signal> between(Instant from, Instant to) {
    faults.meet("between");
    return byId.values().stream()
        .filter(signal -> !signal.acceptedAt().isBefore(from) && signal.acceptedAt().isBefore(to))
        .sorted(Comparator.comparing(MemorySignals::orderId))
        .toList();
  }

  private static String orderId(Signal signal) {
    return OrderRequest.orderId(signal.acceptedAt(), signal.signalId());
  }

  private static LocalDate day(Signal signal) {
    return LocalDate.ofInstant(signal.acceptedAt(), ZoneOffset.UTC);
  }
}
