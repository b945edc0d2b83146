package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static signaldesk.servedesk.Reply.assertFields;
import static signaldesk.servedesk.Reply.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.digest.Sha256;
import signaldesk.order.OrderState;

class OrdersTest {
  private final World world = World.demo();

  @Test
  void theAuditTrailHasEveryStateLegAndFill() {
    world.on("1001", "MNQ1!").charted("NQ1!").buy(4, "20000.25");

    JsonNode order =
        get(world, World.OWNER_1, "/v1/accounts/1001/orders").list("orders").getFirst();

    assertFields(
        Map.of(
            "orderId", "1795447800500-" + Sha256.hex("1001MNQ1!0").substring(0, 16),
            "symbol", "MNQ1!",
            "signalSymbol", "NQ1!",
            "target", "long",
            "price", "20000.25",
            "state", "filled"),
        order);
    assertFields(
        Map.of(
            "effect", "open",
            "side", "buy",
            "contracts", "4",
            "contractId", "CON.F.US.MNQ.Z26",
            "state", "filled",
            "attempt", "1",
            "brokerOrderId", "b0"),
        order.path("legs").path(0));
    assertEquals(35, order.path("legs").path(0).path("clientOrderId").asText().length());
    // 4 contracts x 0.37
    assertFields(
        Map.of(
            "fillId", "f0", "side", "buy", "contracts", "4", "price", "20000.25", "fees", "1.48"),
        order.path("fills").path(0));
    assertEquals(
        "[{\"state\":\"claimed\",\"at\":\"2026-11-23T15:30:00.700Z\"},"
            + "{\"state\":\"filled\",\"at\":\"2026-11-23T15:30:01Z\"}]",
        order.path("changes").toString());
  }

  @Test
  void anOrderThatNeverTradedSaysWhy() {
    var signal = world.signal("one", "NQ1!", null, World.NOW, "1001");
    world.ended(signal, "1001", OrderState.DENIED, "entries are halted");

    JsonNode order =
        get(world, World.OWNER_1, "/v1/accounts/1001/orders").list("orders").getFirst();

    assertFields(Map.of("state", "denied", "reason", "entries are halted"), order);
    assertFalse(order.has("price"));
    assertEquals(0, order.path("fills").size());
  }

  @Test
  void pagesFollowEachOtherNewestFirst() {
    Trading nq = world.on("1001", "NQ1!");
    for (int i = 0; i < 7; i++) {
      nq.buy(1, "20000.00");
    }

    List<String> ids =
        Pages.ids(world, World.OWNER_1, "/v1/accounts/1001/orders?limit=3", "orders", "orderId");

    assertEquals(7, ids.stream().distinct().count());
    assertEquals(ids.stream().sorted((a, b) -> b.compareTo(a)).toList(), ids);
  }
}
