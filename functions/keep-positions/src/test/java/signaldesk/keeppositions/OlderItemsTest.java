package signaldesk.keeppositions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.backend.TestBackend;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.order.Order;
import signaldesk.position.Fills;
import signaldesk.signal.Side;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items with fills and without the attribute that the stream's filter asks for: written before it
 * was there, so that they may have woken nobody. The books count them all the same.
 */
class OlderItemsTest {
  private final TestBackend backend = TestBackend.fresh();
  private final SdkDynamoDb dynamo = new SdkDynamoDb(backend.dynamoDb());
  private final OrderTable ledger = new OrderTable(dynamo, backend.table("Orders"));
  private final PositionTable positions = new PositionTable(dynamo, backend.table("Positions"));
  private final Wiring wiring =
      Wiring.of(
          ledger,
          positions,
          new TradeTable(dynamo, backend.table("Trades")),
          new AfterBatch(new MemoryAlertQueue()),
          new Projector(new Ledger()));

  @Test
  void aRebuildCountsThem() {
    older(0, fill("f1", false));
    older(1, fill("f2", false));

    wiring.rebuild().account(Fills.ACCOUNT);

    assertEquals(2, contracts());
  }

  @Test
  void aCorrectionOfOneCountsTheOthers() {
    Order first = older(0, fill("f1", false));
    older(1, fill("f2", false));

    Order voided = first.withFills(List.of(fill("f1", true)));
    ledger.update(voided);

    wiring.keepPositions().book(first, voided);

    assertEquals(1, contracts());
  }

  private long contracts() {
    return positions.find(Fills.ACCOUNT, "CON.F.US.ENQ.Z26").orElseThrow().quantity();
  }

  private Order older(int n, Fill fill) {
    Order order = Ledger.blank(n, "NQ1!").withFills(List.of(fill));
    ledger.create(order);
    backend
        .dynamoDb()
        .updateItem(update ->
            update
                .tableName(backend.table("Orders"))
                .key(
                    Map.of(
                        "accountId", AttributeValue.fromS(Fills.ACCOUNT),
                        "orderId", AttributeValue.fromS(order.request().orderId())))
                .updateExpression("REMOVE fillCount"));
    return order;
  }

  private static Fill fill(String id, boolean voided) {
    Instant at = Fills.START.plusSeconds(id.charAt(1));
    return new Fill(
        id, "CON.F.US.ENQ.Z26", Side.BUY, 1, new Price(84_001), new Money(140), at, voided, false);
  }
}
