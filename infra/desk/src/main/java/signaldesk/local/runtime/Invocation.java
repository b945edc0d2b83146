package signaldesk.local.runtime;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One event on its way through a process; {@code outcome} is completed once. */
record Invocation(String id, String event, Instant deadline, CompletableFuture<Outcome> outcome) {

  static Invocation of(String event, Instant deadline) {
    return new Invocation(UUID.randomUUID().toString(), event, deadline, new CompletableFuture<>());
  }
}
