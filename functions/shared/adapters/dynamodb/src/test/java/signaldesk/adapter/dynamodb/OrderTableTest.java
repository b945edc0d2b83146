package signaldesk.adapter.dynamodb;

import org.junit.jupiter.api.Nested;
import signaldesk.backend.TestBackend;
import signaldesk.port.OrderStore;
import signaldesk.port.OrderStoreContract;

class OrderTableTest {
  @Nested
  class OverTheSdk extends OrderStoreContract {
    @Override
    protected OrderStore empty() {
      TestBackend backend = TestBackend.fresh();
      return new OrderTable(Both.sdk(backend), backend.table("Orders"));
    }
  }

  @Nested
  class Thin extends OrderStoreContract {
    @Override
    protected OrderStore empty() {
      return new OrderTable(Both.thin(), TestBackend.fresh().table("Orders"));
    }
  }
}
