package signaldesk.adapter.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import signaldesk.backend.TestBackend;
import signaldesk.port.SignalStore;
import signaldesk.port.SignalStoreContract;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

class SignalTableTest {
  private final TestBackend backend = TestBackend.fresh();

  @Nested
  class OverTheSdk extends SignalStoreContract {
    @Override
    protected SignalStore empty() {
      return new SignalTable(Both.sdk(backend), backend.table("Signals"));
    }
  }

  @Test
  void aSignalThatCannotBeReadIsHandedOverAndTheRestIsRead() {
    DynamoDb dynamo = Both.sdk(backend);
    Instant at = Instant.parse("2026-11-23T15:30:00Z");
    SignalTable signals = new SignalTable(dynamo, backend.table("Signals"));
    List<Signal> stored = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Signal signal = signal(at.plusSeconds(i));
      Item head = SignalItems.of(signal).getFirst();
      Item item =
          switch (i) {
            case 1 -> head.with("target", "NEVER_HEARD_OF");
            case 2 -> head.with("accountChunks", 3); // which are not there
            default -> {
              stored.add(signal);
              yield head;
            }
          };
      dynamo.put(backend.table("Signals"), item, Condition.of("attribute_not_exists(signalId)"));
    }
    List<RuntimeException> unreadable = new ArrayList<>();

    assertEquals(stored, signals.between(at, at.plusSeconds(10), unreadable::add));
    assertEquals(2, unreadable.size());
    assertThrows(RuntimeException.class, () -> signals.between(at, at.plusSeconds(10)));
  }

  private static Signal signal(Instant at) {
    return new Signal(
        "%064x".formatted(at.getEpochSecond()),
        "nq-5m",
        "NQ1!",
        Target.LONG,
        null,
        at,
        at,
        Signal.Verdict.ACCEPTED,
        List.of("1001"),
        at.plusSeconds(60),
        true,
        List.of(),
        "{}");
  }

  @Nested
  class Thin extends SignalStoreContract {
    @Override
    protected SignalStore empty() {
      return new SignalTable(Both.thin(), backend.table("Signals"));
    }
  }
}
