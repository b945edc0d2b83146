package signaldesk.adapter.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signaldesk.port.Broker.Unavailable;
import signaldesk.port.SubmitOutcome;

/** Executes orders of one account one after the other, by appending each behind the last line. */
record Tape(PaperStore store, InstantSource clock) {
  /** An order that could not be executed this long after it came is surely not executed. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private static final Duration WHEN_BUSY = Duration.ofMillis(200);

  /**
   * Appends a line; when another order comes first, the line behind that one.
   *
   * @param since when the order came
   * @param notAfter it is appended by then or not at all
   * @param line the line to append behind the last one; empty when there is nothing left to do
   * @param clientOrderId the id that is used with it, if it has one
   */
  SubmitOutcome append(
      String accountId,
      Instant since,
      Instant notAfter,
      Function<Optional<Execution>, Optional<Execution>> line,
      @Nullable String clientOrderId) {
    while (true) {
      Optional<Execution> next;
      try {
        next = line.apply(store.last(accountId));
      } catch (Unavailable e) {
        return PaperBroker.notSent(e);
      }
      if (next.isEmpty()) {
        return new SubmitOutcome.AlreadyFlat();
      }
      Instant now = clock.instant();
      if (now.isAfter(since.plus(LONGEST_WAIT))) {
        return new SubmitOutcome.NotSent("the account is busy", WHEN_BUSY);
      }
      if (now.isAfter(notAfter)) {
        return new SubmitOutcome.NotSent("its time has passed", Duration.ZERO);
      }
      Optional<SubmitOutcome> outcome = append(accountId, next.get(), clientOrderId);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
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
