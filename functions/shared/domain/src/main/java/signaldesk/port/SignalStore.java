package signaldesk.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import signaldesk.signal.Signal;

/** Signals as their first delivery fixed them. */
public interface SignalStore {

  /**
   * Stores a signal unless its id is known; the answer is what stands in the store, read
   * consistently.
   */
  Stored putIfAbsent(Signal signal);

  /** Notes that every order message of the signal is in the queue. */
  void markQueued(String signalId);

  /** Counts one more delivery of a stored signal that changed nothing. */
  void countDuplicate(String signalId);

  Optional<Signal> find(String signalId);

  /**
   * Signals accepted on this UTC day, newest first, older than {@code before} (exclusive; empty for
   * the first page).
   */
  Page<Signal> ofDay(LocalDate utcDay, int limit, String before);

  /**
   * Signals accepted from {@code from} on and before {@code to}, oldest first. One of the last
   * seconds may be missing.
   */
  List<Signal> between(Instant from, Instant to);

  /**
   * The same, and one that cannot be read keeps none of the others from the caller. As it stands
   * here it is for stores that hold nothing but signals.
   *
   * @param unreadable is told why; what cannot be read is left out
   */
  default List<Signal> between(Instant from, Instant to, Consumer<RuntimeException> unreadable) {
    return between(from, to);
  }

  /**
   * What stands in the store.
   *
   * @param first whether this very call stored it
   */
  record Stored(Signal signal, boolean first) {}
}
