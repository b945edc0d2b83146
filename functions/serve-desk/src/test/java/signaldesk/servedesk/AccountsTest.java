package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static signaldesk.servedesk.Reply.assertFields;
import static signaldesk.servedesk.Reply.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Switch;

class AccountsTest {
  private static final Instant FRIDAY = Instant.parse("2026-11-20T20:00:00Z");

  private final World world = World.demo();

  @Test
  void accountsStandByFundingLevelWithTheDaysThreeFigures() {
    world.on("1001", "NQ1!").buy(1, "20000.00").sell(1, "20012.50");
    world.on("1002", "MNQ1!").sell(3, "20010.25").buy(3, "20004.75");

    JsonNode answer = get(world, World.OPERATOR, "/v1/accounts").json();

    assertFields(Map.of("tradingDay", "2026-11-23"), answer);
    assertEquals(
        List.of("50K", "100K", "150K"),
        answer.path("accounts").findValuesAsText("fundingLevel").subList(0, 3));
    assertFields(
        Map.of("gross", "250.00", "fees", "2.80", "net", "247.20"),
        answer.path("accounts").path(0).path("dayPnl"));
    // 250.00 + 33.00; 2.80 + 2.22
    assertFields(
        Map.of("gross", "283.00", "fees", "5.02", "net", "277.98"),
        answer.path("totals").path("dayPnl"));
    assertFields(
        Map.of("fundingLevel", "150K", "accounts", "1"), answer.path("fundingLevels").path(2));
  }

  @Test
  void onlyWhatWasRealisedOrPaidTodayCountsToday() {
    // the entry was paid on Friday, the exit today; what is open today has paid its entry
    world.on("1001", "NQ1!").after(FRIDAY).buy(1, "20000.00");
    world.on("1001", "NQ1!").sell(1, "20012.50").buy(1, "20010.00");

    assertFields(
        Map.of("gross", "250.00", "fees", "2.80", "net", "247.20"),
        get(world, World.OWNER_1, "/v1/accounts").list("accounts").getFirst().path("dayPnl"));
  }

  @Test
  void whatRestsOnAProxysPriceIsToldApart() {
    world.on("1001", "MGC1!").charted("XAUUSD").buy(1, "4100.1").sell(1, "4101.1");

    // 10 ticks x 1.00; fees 2 x 0.37
    assertFields(
        Map.of("gross", "0.00", "fees", "0.00", "net", "0.00"),
        get(world, World.OWNER_1, "/v1/accounts").list("accounts").getFirst().path("dayPnl"));
    assertFields(
        Map.of("gross", "10.00", "fees", "0.74", "net", "9.26"),
        get(world, World.OWNER_1, "/v1/accounts")
            .list("accounts")
            .getFirst()
            .path("dayPnl")
            .path("estimated"));
  }

  @Test
  void theWeightiestRestrictionIsTheState() {
    world.on("1001", "NQ1!").buy(1, "20000.00");
    world.stale.put("1001", "fill f9 was reported in two ways");
    world.switches.add(on("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "an order may be live"));
    world.switches.add(on("OWNER#owner-2", Switch.Mode.HALT, "on holiday"));

    assertEquals(List.of("REDUCE_ONLY", "ok", "HALT"), states());
    world.switches.add(on("DESK", Switch.Mode.HALT, "maintenance"));
    assertEquals(List.of("HALT", "HALT", "HALT"), states());
    world.switches.clear();
    assertEquals(List.of("stale", "ok", "ok"), states());
  }

  @Test
  void everyReasonIsGiven() {
    world.switches.add(on("DESK", Switch.Mode.HALT, "maintenance"));
    world.switches.add(on("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "an order may be live"));

    assertEquals(
        "[\"HALT: maintenance\",\"REDUCE_ONLY: an order may be live\"]",
        get(world, World.OWNER_1, "/v1/accounts")
            .list("accounts")
            .getFirst()
            .path("stateReasons")
            .toString());
  }

  private List<String> states() {
    return get(world, World.OPERATOR, "/v1/accounts").list("accounts").stream()
        .map(account -> account.path("state").asText())
        .toList();
  }

  private static Switch on(String scope, Switch.Mode mode, String reason) {
    return new Switch(scope, mode, reason, World.NOW);
  }
}
