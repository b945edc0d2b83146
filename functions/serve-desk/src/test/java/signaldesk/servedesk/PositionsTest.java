package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static signaldesk.servedesk.Reply.assertFields;
import static signaldesk.servedesk.Reply.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.digest.Sha256;
import signaldesk.port.LatestPrices;

class PositionsTest {
  private static final Instant THREE_MINUTES_AGO = World.NOW.minusSeconds(180);

  private final World world = World.demo();

  @Test
  void anOpenPositionIsMarkedByTheLastSignalOfItsProduct() {
    world.on("1001", "MNQ1!").charted("NQ1!").after(THREE_MINUTES_AGO).sell(4, "19990.00");
    refused("NQ1!", "19987.50", World.NOW.minusSeconds(60));

    // E6: 2.50 points x 4 = 10.00; x 2.00 = 20.00
    assertFields(
        Map.ofEntries(
            Map.entry("accountId", "1001"),
            Map.entry("symbol", "MNQ1!"),
            Map.entry("signalSymbol", "NQ1!"),
            Map.entry("contractId", "CON.F.US.MNQ.Z26"),
            Map.entry("direction", "short"),
            Map.entry("quantity", "4"),
            Map.entry("entryPrice", "19990.00"),
            Map.entry("openCostPoints", "79960.00"),
            Map.entry("entryTime", "2026-11-23T15:58:01Z"),
            Map.entry("signalId", Sha256.hex("1001MNQ1!0")),
            Map.entry("lastUpdate", "2026-11-23T15:58:01Z"),
            Map.entry("markPrice", "19987.50"),
            Map.entry("markTime", "2026-11-23T15:59:00Z"),
            Map.entry("markSource", "signal"),
            Map.entry("unrealizedPoints", "10.00"),
            Map.entry("unrealizedDollars", "20.00")),
        only());
  }

  @Test
  void withoutALaterSignalTheLastFillIsTheMark() {
    world.on("1001", "NQ1!").after(THREE_MINUTES_AGO).buy(1, "20000.00").buy(2, "20003.00");

    // average 20,002.00; 1.00 point x 3 = 3.00; x 20.00 = 60.00
    assertFields(
        Map.of(
            "entryPrice", "20002.00",
            "openCostPoints", "60006.00",
            "markPrice", "20003.00",
            "markSource", "fill",
            "unrealizedPoints", "3.00",
            "unrealizedDollars", "60.00"),
        only());
  }

  @Test
  void theVenuesLatestPriceGoesBeforeSignalsAndFillsWhileItIsFresh() {
    world.on("1001", "NQ1!").after(THREE_MINUTES_AGO).buy(1, "20000.00");
    latest("20002.500000000", World.NOW.minusSeconds(240));

    assertFields(
        Map.of(
            "markPrice", "20002.50",
            "markTime", "2026-11-23T15:56:00Z",
            "markSource", "bar",
            "unrealizedPoints", "2.50",
            "unrealizedDollars", "50.00"),
        only());
  }

  @Test
  void anOldPriceOfTheVenueIsNoBetterThanAFreshFillAndWorthNothingAlone() {
    world.on("1001", "NQ1!").after(THREE_MINUTES_AGO).buy(1, "20000.00");
    latest("20002.50", World.NOW.minusSeconds(301));
    assertFields(Map.of("markPrice", "20000.00", "markSource", "fill"), only());

    latest("20002.60", World.NOW);
    assertFields(Map.of("markSource", "fill"), only()); // between two ticks
  }

  private void latest(String price, Instant at) {
    world.latest.put("CON.F.US.ENQ.Z26", new LatestPrices.Latest(new BigDecimal(price), at));
  }

  @Test
  void anOldMarkIsShownWithItsTimeButSaysNothingOfThePositionsWorth() {
    world.on("1001", "NQ1!").buy(1, "20000.00");

    JsonNode position = only();

    assertFields(
        Map.of(
            "markPrice", "20000.00",
            "markTime", "2026-11-23T15:30:01Z",
            "unrealizedReason", "the last price is 1799 s old, older than 300 s"),
        position);
    assertFalse(position.has("unrealizedPoints"));
    assertFalse(position.has("unrealizedDollars"));
  }

  @Test
  void noMarkIsTakenFromAProxyNorFromBetweenTwoTicksNorFromAnotherDay() {
    world.on("1001", "MGC1!").charted("XAUUSD").after(THREE_MINUTES_AGO).buy(1, "4100.1");
    refused("XAUUSD", "4105.00", World.NOW.minusSeconds(60));
    refused("GC1!", "4105.03", World.NOW.minusSeconds(50));
    refused("NQ1!", "20000.00", World.NOW.minusSeconds(40));
    refused("GC1!", "4105.00", World.NOW.minusSeconds(3 * 86400));

    JsonNode position = only();

    assertFields(
        Map.of(
            "symbol", "MGC1!",
            "estimated", "true",
            "unrealizedReason",
                "no price is known: none of its venue, and neither signal nor fill among the"
                    + " account's latest orders"),
        position);
    assertFalse(position.has("markPrice"));
  }

  @Test
  void anAverageThatDoesNotEndLosesNothing() {
    world
        .on("1001", "MNQ1!")
        .after(THREE_MINUTES_AGO.minusSeconds(60))
        .buy(1, "20000.00")
        .buy(2, "20000.25")
        .sell(1, "20001.00");

    // E4: average 20,000 1/6, two contracts held: 40,000 1/3; marked at 20,001.00: 5/3 points =
    // 3.33 USD
    assertFields(
        Map.of(
            "quantity", "2",
            "entryPrice", "20000.166667",
            "openCostPoints", "120001/3",
            "unrealizedPoints", "1.666667",
            "unrealizedDollars", "3.33"),
        only());
  }

  @Test
  void totalsCountWhatIsKnownAndKeepEstimatesApart() {
    world.on("1001", "NQ1!").after(THREE_MINUTES_AGO).buy(1, "20000.00").buy(1, "20001.00");
    world.on("1002", "NQ1!").buy(1, "20000.00");
    world.on("1003", "MGC1!").charted("XAUUSD").after(THREE_MINUTES_AGO).buy(1, "4100.1");

    JsonNode totals = get(world, World.OPERATOR, "/v1/positions").json().path("totals");

    // the first: 0.50 points x 2 x 20.00; the second has an old mark
    assertFields(
        Map.of("positions", "2", "unrealizedDollars", "20.00", "unrealizedUnknown", "1"), totals);
    assertFields(Map.of("positions", "1", "unrealizedUnknown", "1"), totals.path("estimated"));
    assertFalse(totals.path("estimated").has("unrealizedDollars"));
  }

  @Test
  void aFlatPositionIsNotListedAndAStaleOneIsSaidToBe() {
    world.on("1001", "NQ1!").buy(1, "20000.00").sell(1, "20012.50");
    assertEquals(List.of(), get(world, World.OPERATOR, "/v1/positions").list("positions"));

    world.on("1002", "NQ1!").after(THREE_MINUTES_AGO).buy(1, "20000.00");
    world.stale.put("1002", "fill f9 was reported in two ways");

    assertFields(
        Map.of(
            "accountId", "1002",
            "stale", "fill f9 was reported in two ways",
            "unrealizedReason", "the book is stale: fill f9 was reported in two ways"),
        only());
  }

  @Test
  void onlyTheSymbolsAskedForAreListed() {
    world.on("1001", "NQ1!").buy(1, "20000.00");
    world.on("1001", "MNQ1!").buy(1, "20000.00");
    world.on("1001", "ES1!").buy(1, "6000.00");

    assertEquals(
        2,
        get(world, World.OWNER_1, "/v1/positions?symbol=NQ1%21&symbol=MNQ1%21")
            .list("positions")
            .size());
    assertEquals(3, get(world, World.OWNER_1, "/v1/positions").list("positions").size());
    assertEquals(
        3,
        Pages.ids(world, World.OWNER_1, "/v1/positions?limit=1", "positions", "tradeId").stream()
            .distinct()
            .count());
  }

  private void refused(String symbol, String price, Instant firedAt) {
    world.ended(world.signal(symbol + price + firedAt, symbol, price, firedAt, "1001"), "1001");
  }

  private JsonNode only() {
    List<JsonNode> positions = get(world, World.OWNER_1, "/v1/positions").list("positions");
    assertEquals(1, positions.size());
    return positions.getFirst();
  }
}
