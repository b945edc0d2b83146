package signaldesk.adapter.paper;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signaldesk.port.Broker.Unavailable;
import signaldesk.port.SubmitOutcome;

/** Executes orders of one account one after the other, by appending each behind the last line. */
record Tape(PaperStore store) {
  /** An account that is this busy is tried again later. */
  private static final int TRIES = 10;

  private static final Duration WHEN_BUSY = Duration.ofMillis(200);

  /**
   * Appends a line; when another order comes first, the line behind that one.
   *
   * @param line the line to append behind the last one; empty when there is nothing left to do
   * @param clientOrderId the id that is used with it, if it has one
   */
  SubmitOutcome append(
      String accountId,
      Function<Optional<Execution>, Optional<Execution>> line,
      @Nullable String clientOrderId) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Execution> next;
      try {
        next = line.apply(store.last(accountId));
      } catch (Unavailable e) {
        return PaperBroker.notSent(e);
      }
      if (next.isEmpty()) {
        return new SubmitOutcome.AlreadyFlat();
      }
      Optional<SubmitOutcome> outcome = append(accountId, next.get(), clientOrderId);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new SubmitOutcome.NotSent("the account is busy", WHEN_BUSY);
  }

  /** Empty when another order came first. */
  private Optional<SubmitOutcome> append(
      String accountId, Execution next, @Nullable String clientOrderId) {
    String id = next.brokerOrderId();
    Remembered order = clientOrderId == null ? null : Remembered.filled(clientOrderId, id);
    try {
      return switch (store.append(accountId, next, order)) {
        case WRITTEN -> Optional.of(new SubmitOutcome.Accepted(id));
        case KNOWN -> Optional.of(new SubmitOutcome.Duplicate());
        case BEHIND -> Optional.empty();
      };
    } catch (Unavailable e) {
      return Optional.of(new SubmitOutcome.Unknown(e.reason()));
    }
  }
}
