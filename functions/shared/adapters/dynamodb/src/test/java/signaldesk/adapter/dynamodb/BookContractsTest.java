package signaldesk.adapter.dynamodb;

import org.junit.jupiter.api.Nested;
import signaldesk.backend.TestBackend;
import signaldesk.port.PositionStore;
import signaldesk.port.PositionStoreContract;
import signaldesk.port.TradeStore;
import signaldesk.port.TradeStoreContract;

/** The tables of books and trades do what their ports promise; every test has tables of its own. */
class BookContractsTest {
  private final TestBackend backend = TestBackend.fresh();

  @Nested
  class OfPositions extends PositionStoreContract {
    @Override
    protected PositionStore empty() {
      return new PositionTable(Both.sdk(backend), backend.table("Positions"));
    }
  }

  @Nested
  class OfTrades extends TradeStoreContract {
    @Override
    protected TradeStore empty() {
      return new TradeTable(Both.sdk(backend), backend.table("Trades"));
    }
  }

  @Nested
  class OfPositionsThin extends PositionStoreContract {
    @Override
    protected PositionStore empty() {
      return new PositionTable(Both.thin(), backend.table("Positions"));
    }
  }

  @Nested
  class OfTradesThin extends TradeStoreContract {
    @Override
    protected TradeStore empty() {
      return new TradeTable(Both.thin(), backend.table("Trades"));
    }
  }
}
