package signaldesk.adapter.dynamodb;

import org.junit.jupiter.api.Nested;
import signaldesk.backend.TestBackend;
import signaldesk.port.SignalStore;
import signaldesk.port.SignalStoreContract;

class SignalTableTest {
  private final TestBackend backend = TestBackend.fresh();

  @Nested
  class OverTheSdk extends SignalStoreContract {
    @Override
    protected SignalStore empty() {
      return new SignalTable(Both.sdk(backend), backend.table("Signals"));
    }
  }

  @Nested
  class Thin extends SignalStoreContract {
    @Override
    protected SignalStore empty() {
      return new SignalTable(Both.thin(), backend.table("Signals"));
    }
  }
}
