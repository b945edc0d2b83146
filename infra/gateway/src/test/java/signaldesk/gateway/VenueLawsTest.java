package signaldesk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.gateway.Settings.Login;

/** Limits as the vendor's documents have them, by a clock of the test's own; texts and lists. */
class VenueLawsTest {
  private static final String NQ = "CON.F.US.ENQ.Z26";
  private static final String POSITIONS = "{'accountId': 1}";
  private static final String SINCE = "{'accountId': 1, 'startTimestamp': '2026-11-23T00:00:00Z'}";
  private static final String BARS =
      "{'contractId': '"
          + NQ
          + "', 'live': false, 'startTime': '2026-11-23T12:00:00Z',"
          + " 'endTime': '2026-11-23T12:05:00Z', 'unit': 1, 'unitNumber': 10, 'limit': 5,"
          + " 'includePartialBar': true}";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T15:00:00Z"));
  private final FakeGateway gateway =
      FakeGateway.start(
          Settings.of(Login.practice("mia", "key", 1, 2), Login.practice("leo", "key", 3))
              .at(now::get));
  private final Caller caller = new Caller(gateway.api());

  @BeforeEach
  void login() throws Exception {
    caller.login("mia");
  }

  @AfterEach
  void close() {
    caller.close();
    gateway.close();
  }

  @Test
  void withoutAHeaderNothingIsAnswered() throws Exception {
    caller.token("");
    assertEquals(401, caller.status("/api/Position/searchOpen", POSITIONS));
    assertEquals(401, caller.status("/api/Auth/validate", ""));
  }

  @Test
  void aSessionEndsADayAfterItBeganAndValidatingBeginsAnother() throws Exception {
    pass(Duration.ofHours(24).minusSeconds(1));
    assertEquals(200, caller.status("/api/Position/searchOpen", POSITIONS));
    String next = caller.post("/api/Auth/validate", "").path("newToken").asText();
    pass(Duration.ofSeconds(1));
    assertEquals(401, caller.status("/api/Position/searchOpen", POSITIONS));
    caller.token(next);
    assertEquals(200, caller.status("/api/Position/searchOpen", POSITIONS));
  }

  @Test
  void aMinuteTakesTwoHundredOfALoginAndNoMore() throws Exception {
    for (int i = 0; i < 199; i++) { // the login was the first
      assertEquals(200, caller.status("/api/Position/searchOpen", POSITIONS));
    }
    pass(Duration.ofSeconds(60).minusMillis(1));
    HttpResponse<String> tooMany = caller.send("/api/Position/searchOpen", POSITIONS);
    assertEquals(429, tooMany.statusCode());
    assertTrue(tooMany.headers().firstValue("Retry-After").isEmpty());
    assertEquals(200, caller.status("/api/History/retrieveBars", BARS), "bars count apart");
    pass(Duration.ofMillis(1));
    assertEquals(200, caller.status("/api/Position/searchOpen", POSITIONS));
    try (Caller leo = new Caller(gateway.api()).login("leo")) {
      assertEquals(200, leo.status("/api/Position/searchOpen", "{'accountId': 3}"));
    }
  }

  @Test
  void halfAMinuteTakesFiftyBars() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertEquals(200, caller.status("/api/History/retrieveBars", BARS));
    }
    pass(Duration.ofSeconds(30).minusMillis(1));
    assertEquals(429, caller.status("/api/History/retrieveBars", BARS));
    pass(Duration.ofMillis(1));
    assertEquals(200, caller.status("/api/History/retrieveBars", BARS));
  }

  @Test
  void aTagIsRememberedByAccountAndAlsoOfWhatWasRefused() throws Exception {
    gateway.venue().closed(true);
    assertEquals(5, caller.code("/api/Order/place", buy(1, "t")));
    gateway.venue().closed(false);
    assertEquals(2, caller.code("/api/Order/place", buy(1, "t")));
    assertEquals(0, caller.code("/api/Order/place", buy(2, "t")), "another account's");
  }

  @Test
  void aClosedMarketCanBeToldInWords() throws Exception {
    gateway.venue().closedSaying("Outside of trading hours");
    JsonNode refused = caller.post("/api/Order/place", buy(1, "t"));
    assertEquals(2, refused.path("errorCode").asInt());
    assertEquals("Outside of trading hours", refused.path("errorMessage").asText());
    assertTrue(refused.path("orderId").isIntegralNumber(), "also of a rejected order");
    assertEquals(0, gateway.venue().held(1, NQ));
    gateway.venue().closed(false);
    assertEquals(0, caller.code("/api/Order/place", buy(1, "u")));
  }

  @Test
  void whatWasDoneWithoutAnAnswerIsFoundByItsTag() throws Exception {
    gateway.troubles().next(Endpoint.PLACE, new Trouble.DoneAndDropped());
    assertThrows(IOException.class, () -> caller.send("/api/Order/place", buy(1, "t")));
    assertEquals(2, caller.code("/api/Order/place", buy(1, "t")));
    JsonNode orders = orders("/api/Order/search");
    assertEquals(1, orders.size(), "a tag that is in use leaves no second order");
    assertEquals("t", orders.path(0).path("customTag").asText());
    assertEquals(1, gateway.venue().held(1, NQ));
  }

  @Test
  void aSearchFindsWhatLooksAlikeAndAtMostTwentyRows() throws Exception {
    String search = "{'searchText': 'NQ', 'live': false}";
    assertEquals(
        List.of("F.US.ENQ", "F.US.MNQ", "F.US.NQG", "F.US.NQM"),
        caller.post("/api/Contract/search", search).findValuesAsText("symbolId"));
    for (char letter = 'A'; letter <= 'R'; letter++) {
      gateway.venue().lookAlike("ENQ" + letter, "ENQ");
    }
    List<String> found = caller.post("/api/Contract/search", search).findValuesAsText("symbolId");
    assertEquals(20, found.size());
    assertFalse(found.contains("F.US.NQG"), "cut off without a word");
    assertEquals(
        37, caller.post("/api/Contract/available", "{'live': false}").path("contracts").size());
  }

  @Test
  void aCloseInPartHasCodesOfItsOwnFromFiveOn() throws Exception {
    assertEquals(2, caller.code("/api/Position/partialCloseContract", part(NQ, 1)), "flat");
    caller.post("/api/Order/place", buy(1, "t"));
    assertEquals(3, caller.code("/api/Position/partialCloseContract", part("CON.NO", 1)));
    assertEquals(5, caller.code("/api/Position/partialCloseContract", part(NQ, 0)));
    assertEquals(5, caller.code("/api/Position/partialCloseContract", part(NQ, 2)));
    assertEquals(0, caller.code("/api/Position/partialCloseContract", part(NQ, 1)));
  }

  @Test
  void suspendedOrdersAreInTheHistoryAlone() throws Exception {
    long shown = gateway.venue().waiting(1, NQ, 1, Order.OPEN);
    gateway.venue().waiting(1, NQ, 1, Order.SUSPENDED);
    assertEquals(2, orders("/api/Order/search").size());
    JsonNode open = caller.post("/api/Order/searchOpen", "{'accountId': 1}").path("orders");
    assertEquals(1, open.size());
    assertEquals(shown, open.path(0).path("id").asLong());
  }

  @Test
  void moneyHasNineDecimals() throws Exception {
    caller.post("/api/Order/place", buy(1, "t"));
    for (String path :
        List.of("/api/Position/searchOpen", "/api/Trade/search", "/api/Order/search")) {
      String answer = caller.send(path, path.endsWith("Open") ? POSITIONS : SINCE).body();
      assertTrue(answer.contains(":21010.250000000"), answer);
    }
    assertEquals(List.of(), gateway.violations());
  }

  @Test
  void everyRowHasAFieldThatNobodyKnows() throws Exception {
    caller.post("/api/Order/place", buy(1, "t"));
    gateway.venue().waiting(1, NQ, 1, Order.OPEN);
    Map<String, String> lists =
        Map.of(
            "/api/Account/search accounts", "{'onlyActiveAccounts': true}",
            "/api/Contract/search contracts", "{'searchText': 'NQ', 'live': false}",
            "/api/Contract/available contracts", "{'live': false}",
            "/api/History/retrieveBars bars", BARS,
            "/api/Order/search orders", SINCE,
            "/api/Order/searchOpen orders", POSITIONS,
            "/api/Position/searchOpen positions", POSITIONS,
            "/api/Trade/search trades", SINCE);
    for (Map.Entry<String, String> list : lists.entrySet()) {
      String[] path = list.getKey().split(" ", 2);
      JsonNode answer = caller.post(path[0], list.getValue());
      assertTrue(answer.has("aNewField"), answer.toString());
      assertFalse(answer.path(path[1]).isEmpty(), answer.toString());
      answer.path(path[1]).forEach(row -> assertTrue(row.has("aNewField"), row.toString()));
    }
    JsonNode one = caller.post("/api/Contract/searchById", "{'contractId': '" + NQ + "'}");
    assertTrue(one.path("contract").has("aNewField"), one.toString());
    assertEquals(List.of(), gateway.violations());
  }

  @Test
  void bracketsAreRefusedInWordsAndUseTheTagUp() throws Exception {
    String stop = ", 'stopLossBracket': {'ticks': -40, 'type': 4}}";
    JsonNode refused = caller.post("/api/Order/place", buy(1, "t").replace("}", stop));
    assertEquals(2, refused.path("errorCode").asInt());
    assertEquals(
        "Brackets cannot be used with Position Brackets", refused.path("errorMessage").asText());
    assertTrue(refused.path("orderId").isIntegralNumber());
    assertEquals(2, caller.code("/api/Order/place", buy(1, "t")));
    assertEquals(0, gateway.venue().held(1, NQ));
    assertEquals(List.of(), gateway.violations(), "what is refused is as the schema has it");
  }

  @Test
  void badRequestsAreKeptAsViolations() throws Exception {
    assertEquals(400, caller.status("/api/Order/place", "{"));
    assertEquals(400, caller.status("/api/Position/searchOpen", "{}"));
    assertEquals(400, caller.status("/api/Position/searchOpen", "{'accountId': 1.5}"));
    assertEquals(400, caller.status("/api/Position/searchOpen", "{'accountId': 3000000000}"));
    assertEquals(
        400, caller.status("/api/Order/place", buy(1, "t").replace("'side': 0", "'side': 2")));
    assertEquals(404, caller.status("/api/Position/closeContractPartial", part(NQ, 1)));
    String said = gateway.violations().toString();
    assertTrue(said.contains("POSITIONS asked: accountId is missing"), said);
    assertTrue(said.contains("POSITIONS asked: accountId is no int32"), said);
    assertTrue(said.contains("PLACE asked: side is no 0to1"), said);
    assertTrue(said.contains("no endpoint: /api/Position/closeContractPartial"), said);
    assertTrue(said.contains("PLACE asked"), said);
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  private JsonNode orders(String path) throws Exception {
    return caller.post(path, path.endsWith("Open") ? POSITIONS : SINCE).path("orders");
  }

  private static String buy(int accountId, String tag) {
    return "{'accountId': %d, 'contractId': '%s', 'type': 2, 'side': 0, 'size': 1, 'customTag': '%s'}"
        .formatted(accountId, NQ, tag);
  }

  private static String part(String contractId, int size) {
    return "{'accountId': 1, 'contractId': '%s', 'size': %d}".formatted(contractId, size);
  }
}
