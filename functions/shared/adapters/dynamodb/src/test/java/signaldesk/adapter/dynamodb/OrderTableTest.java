package signaldesk.adapter.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import signaldesk.backend.TestBackend;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.order.UnreadableOrder;
import signaldesk.port.OrderStore;
import signaldesk.port.OrderStoreContract;
import signaldesk.signal.Target;

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

  @Test
  void whatIsNoOrderIsHandedOverAndTheRestIsRead() {
    TestBackend backend = TestBackend.fresh();
    DynamoDb dynamo = Both.sdk(backend);
    Instant at = Instant.parse("2026-11-23T15:30:00Z");
    for (int i = 0; i < 3; i++) {
      Order order = denied(at.plusSeconds(i));
      Item item = OrderItem.of(order);
      dynamo.put(
          backend.table("Orders"),
          i == 1 ? item.with("state", "NEVER_HEARD_OF") : item,
          Condition.of("attribute_not_exists(orderId)"));
    }
    List<UnreadableOrder> unreadable = new ArrayList<>();

    List<Order> read =
        new OrderTable(dynamo, backend.table("Orders"))
            .between("1001", at, at.plusSeconds(10), unreadable::add)
            .toList();

    assertEquals(List.of(denied(at), denied(at.plusSeconds(2))), read);
    assertEquals(1, unreadable.size());
  }

  private static Order denied(Instant at) {
    String signalId = "%064x".formatted(at.getEpochSecond());
    return Order.ended(
        new OrderRequest(
            "1001",
            OrderRequest.orderId(at, signalId),
            signalId,
            "nq-5m",
            "NQ1!",
            Target.LONG,
            null,
            at,
            at,
            at.plusSeconds(60)),
        null,
        null,
        OrderState.DENIED,
        "the desk is paused",
        at);
  }
}
