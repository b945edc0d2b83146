package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static signaldesk.servedesk.Reply.assertFields;
import static signaldesk.servedesk.Reply.get;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Account 1001 traded for owner-1, and is owner-2's since. */
class HandoverTest {
  private final World world = World.demo();

  @BeforeEach
  void handOver() {
    world.on("1001", "NQ1!").buy(1, "20000.00").sell(1, "20012.50").buy(1, "20010.00");
    world.accounts.set(0, World.account("1001", "owner-2", "50K"));
  }

  @Test
  void theNewOwnerSeesNothingOfWhatWasDoneForTheOldOne() {
    String trades = "/v1/accounts/1001/trades";
    String orders = "/v1/accounts/1001/orders";
    assertEquals(List.of(), get(world, World.OWNER_2, trades).list("trades"));
    assertEquals(List.of(), get(world, World.OWNER_2, orders).list("orders"));
    assertEquals(2, get(world, World.OPERATOR, trades).list("trades").size());
    assertEquals(3, get(world, World.OPERATOR, orders).list("orders").size());
    assertEquals(List.of(), get(world, World.OWNER_2, "/v1/positions").list("positions"));
    assertEquals(List.of(), get(world, World.OWNER_2, "/v1/trades?symbol=NQ1!").list("trades"));
    assertFields(
        Map.of("accountId", "1001", "openPositions", "0"),
        get(world, World.OWNER_2, "/v1/accounts").list("accounts").getFirst());
    assertFields(
        Map.of("gross", "0.00", "fees", "0.00"),
        get(world, World.OWNER_2, "/v1/accounts").json().path("totals").path("dayPnl"));
  }

  @Test
  void theOldOwnerNoLongerSeesTheAccount() {
    assertEquals(404, get(world, World.OWNER_1, "/v1/accounts/1001/trades").status());
    assertEquals(List.of(), get(world, World.OWNER_1, "/v1/trades?symbol=NQ1!").list("trades"));
    assertEquals(List.of(), get(world, World.OWNER_1, "/v1/positions").list("positions"));
  }

  @Test
  void whatTheNewOwnerTradesIsHis() {
    world.on("1001", "ES1!").buy(1, "6000.00");

    assertEquals(1, get(world, World.OWNER_2, "/v1/positions").list("positions").size());
    assertEquals(1, get(world, World.OWNER_2, "/v1/accounts/1001/orders").list("orders").size());
  }
}
