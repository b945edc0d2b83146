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

/** The worked examples of the accounting rules, read over HTTP. */
class TradesTest {
  private final World world = World.demo();

  @Test
  void anNqLongOfTwelveAndAHalfPoints() {
    world.on("1001", "NQ1!").buy(1, "20000.00").sell(1, "20012.50");

    // 12.50 points = 50 ticks x 5.00; fees 2 x 1.40
    assertFields(
        Map.ofEntries(
            Map.entry("accountId", "1001"),
            Map.entry("symbol", "NQ1!"),
            Map.entry("contractId", "CON.F.US.ENQ.Z26"),
            Map.entry("direction", "long"),
            Map.entry("quantity", "1"),
            Map.entry("entryPrice", "20000.00"),
            Map.entry("exitPrice", "20012.50"),
            Map.entry("pnlPoints", "12.50"),
            Map.entry("pnlPointsPerContract", "12.50"),
            Map.entry("pnlDollars", "250.00"),
            Map.entry("grossDollars", "250.00"),
            Map.entry("fees", "2.80"),
            Map.entry("netDollars", "247.20"),
            Map.entry("status", "closed"),
            Map.entry("openedAt", "2026-11-23T15:30:01Z"),
            Map.entry("closedAt", "2026-11-23T15:31:01Z"),
            Map.entry("tradingDay", "2026-11-23"),
            Map.entry("signalId", Sha256.hex("1001NQ1!0")),
            Map.entry("exitSignalId", Sha256.hex("1001NQ1!1"))),
        only("/v1/accounts/1001/trades"));
  }

  @Test
  void anMnqShortOfThree() {
    world.on("1001", "MNQ1!").charted("NQ1!").sell(3, "20010.25").buy(3, "20004.75");

    // 5.50 points x 3 = 16.50; x 2.00 = 33.00; fees 6 x 0.37
    JsonNode trade = only("/v1/trades?symbol=MNQ1%21");
    assertFields(
        Map.of(
            "symbol", "MNQ1!",
            "signalSymbol", "NQ1!",
            "direction", "short",
            "quantity", "3",
            "pnlPoints", "16.50",
            "pnlPointsPerContract", "5.50",
            "pnlDollars", "33.00",
            "fees", "2.22",
            "netDollars", "30.78"),
        trade);
  }

  @Test
  void aReversalIsTwoTradesThatMeetInOneInstant() {
    world.on("1001", "NQ1!").buy(2, "20000.00").sell(4, "19990.00").buy(2, "19985.25");

    List<JsonNode> trades = get(world, World.OWNER_1, "/v1/accounts/1001/trades").list("trades");

    assertEquals(2, trades.size());
    // the newest first: 4.75 points x 2 = 9.50; x 20.00 = 190.00; fees 2 + 2 contracts x 1.40
    assertFields(
        Map.of(
            "direction", "short",
            "quantity", "2",
            "pnlPoints", "9.50",
            "pnlPointsPerContract", "4.75",
            "grossDollars", "190.00",
            "fees", "5.60",
            "netDollars", "184.40"),
        trades.getFirst());
    // -10.00 points x 2 = -20.00; x 20.00 = -400.00, not the -800.00 of four contracts
    assertFields(
        Map.of(
            "direction", "long",
            "quantity", "2",
            "pnlPoints", "-20.00",
            "pnlPointsPerContract", "-10.00",
            "grossDollars", "-400.00",
            "fees", "5.60",
            "netDollars", "-405.60"),
        trades.getLast());
    assertEquals(trades.getFirst().path("openedAt"), trades.getLast().path("closedAt"));
    assertEquals(trades.getFirst().path("signalId"), trades.getLast().path("exitSignalId"));
  }

  @Test
  void whatIsOpenComesFirstWithWhatItRealisedSoFar() {
    world.on("1001", "NQ1!").buy(1, "20000.00").sell(1, "20012.50");
    world
        .on("1001", "MNQ1!")
        .after(World.NOW.minusSeconds(1200))
        .buy(1, "20000.00")
        .buy(2, "20000.25")
        .sell(1, "20001.00");

    List<JsonNode> trades = get(world, World.OWNER_1, "/v1/accounts/1001/trades").list("trades");

    // E4: average 20,000 1/6; 5/6 point on one contract; 5/6 x 2.00 = 1.67; fees 4 x 0.37
    assertEquals(
        List.of("open", "closed"), trades.stream().map(t -> t.path("status").asText()).toList());
    assertFields(
        Map.of(
            "quantity", "3",
            "entryPrice", "20000.166667",
            "exitPrice", "20001.00",
            "pnlPoints", "0.833333",
            "pnlPointsPerContract", "0.833333",
            "pnlDollars", "1.67",
            "fees", "1.48",
            "netDollars", "0.19"),
        trades.getFirst());
    assertFalse(trades.getFirst().has("closedAt"));
  }

  @Test
  void beforeItsFirstClosingAnOpenTradeHasNoExitPrice() {
    world.on("1001", "NQ1!").buy(1, "20000.00");

    JsonNode trade = only("/v1/trades?symbol=NQ1!");

    assertFields(Map.of("pnlPoints", "0.00", "pnlDollars", "0.00", "netDollars", "-1.40"), trade);
    assertFalse(trade.has("exitPrice"));
    assertFalse(trade.has("pnlPointsPerContract"));
  }

  @Test
  void pagesFollowEachOtherFromTheOpenTradesToTheOldestClosedOne() {
    for (String accountId : List.of("1001", "1002", "1003")) {
      Trading nq = world.on(accountId, "NQ1!");
      nq.buy(1, "20000.00").sell(1, "20012.50").buy(1, "20000.00").sell(1, "20001.00");
      nq.buy(2, "20002.00");
    }
    List<String> all = ids(get(world, World.OPERATOR, "/v1/trades?symbol=NQ1!&limit=200"));
    assertEquals(9, all.size());

    for (int limit = 1; limit <= 10; limit++) {
      assertEquals(
          all,
          Pages.ids(
              world, World.OPERATOR, "/v1/trades?symbol=NQ1!&limit=" + limit, "trades", "tradeId"));
    }
  }

  private JsonNode only(String address) {
    List<JsonNode> trades = get(world, World.OWNER_1, address).list("trades");
    assertEquals(1, trades.size());
    return trades.getFirst();
  }

  private static List<String> ids(Reply reply) {
    return reply.list("trades").stream().map(trade -> trade.path("tradeId").asText()).toList();
  }
}
