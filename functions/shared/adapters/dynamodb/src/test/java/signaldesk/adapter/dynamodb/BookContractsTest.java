package signaldesk.adapter.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import signaldesk.backend.Clients;
import signaldesk.backend.Exchange;
import signaldesk.backend.Tap;
import signaldesk.backend.TestBackend;
import signaldesk.pnl.Trade;
import signaldesk.port.Page;
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

    /** However long the history is. */
    @Test
    void aPageIsOneQuery() {
      TradeStore behind = empty();
      for (int hour = 0; hour < 60; hour++) {
        behind.put(trade("1001", "owner-1", "NQ1!", hour), null);
      }
      List<Exchange> asked = new CopyOnWriteArrayList<>();
      try (Tap tap = Tap.http(TestBackend.endpoints(), asked::add);
          Clients clients = Clients.of(tap.endpoints())) {
        TradeStore trades =
            new TradeTable(new SdkDynamoDb(clients.dynamoDb()), backend.table("Trades"));
        Page<Trade> first = trades.page("1001", 20, "");
        Page<Trade> second = trades.page("1001", 20, first.next());

        assertEquals(List.of(20, 20), List.of(first.items().size(), second.items().size()));
      }
      assertEquals(List.of("Query", "Query"), asked.stream().map(Exchange::operation).toList());
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
