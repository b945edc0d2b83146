package signaldesk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.gateway.Settings.Login;
import signaldesk.gateway.Settings.Trading;

/** What the venue must imitate, asked as any client would. */
class FakeGatewayTest {
  private static final String NQ = "CON.F.US.ENQ.Z26";
  private static final String BUY_NQ =
      "{'accountId': 1, 'contractId': '"
          + NQ
          + "', 'type': 2, 'side': 0, 'size': %d, 'customTag': '%s'}";

  private final FakeGateway gateway =
      FakeGateway.start(
          Settings.of(
                  Login.practice("mia", "key", 1),
                  new Login(
                      "leo", "key", List.of(new Trading(2, "LFA-2", BigDecimal.TEN, true, false))))
              .taking(40, 2));
  private final Caller caller = new Caller(gateway.api());

  @AfterEach
  void close() {
    caller.close();
    gateway.close();
  }

  @Test
  void whatIsRefusedComesWith200AndATagIsRememberedForEver() throws Exception {
    caller.login("mia");
    assertEquals(0, caller.code("/api/Order/place", BUY_NQ.formatted(2, "t1")));
    JsonNode again = caller.post("/api/Order/place", BUY_NQ.formatted(2, "t1"));
    assertEquals(2, again.path("errorCode").asInt());
    assertTrue(again.path("errorMessage").asText().contains("already in use"));

    JsonNode rejected = caller.post("/api/Order/place", BUY_NQ.formatted(0, "t2"));
    assertEquals(2, rejected.path("errorCode").asInt());
    assertTrue(rejected.path("orderId").isIntegralNumber(), "also of a rejected order");
    assertEquals(
        2, caller.code("/api/Order/place", BUY_NQ.formatted(1, "t2")), "it used its tag up");
    assertEquals(2, gateway.venue().held(1, NQ));
  }

  @Test
  void theTablesOfTheTwoClosesAreShifted() throws Exception {
    caller.login("mia");
    String all = "{'accountId': 1, 'contractId': '" + NQ + "'}";
    String nine = "{'accountId': 1, 'contractId': '" + NQ + "', 'size': 9}";
    assertEquals(2, caller.code("/api/Position/closeContract", all), "flat");
    caller.post("/api/Order/place", BUY_NQ.formatted(2, "t"));
    assertEquals(5, caller.code("/api/Position/partialCloseContract", nine), "too much");
    gateway.venue().closed(true);
    assertEquals(5, caller.code("/api/Position/closeContract", all));
    assertEquals(6, caller.code("/api/Position/partialCloseContract", nine.replace("9", "1")));
    assertEquals(5, caller.code("/api/Order/place", BUY_NQ.formatted(1, "u")));
    gateway.venue().closed(false);
    assertEquals(0, caller.code("/api/Position/closeContract", all));
    assertEquals(0, gateway.venue().held(1, NQ));
  }

  @Test
  void anOldMonthAndAnUnknownOneHaveCodesOfTheirOwn() throws Exception {
    caller.login("mia");
    assertEquals(
        9, caller.code("/api/Order/place", BUY_NQ.formatted(1, "t").replace("Z26", "U26")));
    assertEquals(
        8, caller.code("/api/Order/place", BUY_NQ.formatted(1, "u").replace("Z26", "Z99")));
  }

  @Test
  void aSearchFindsLookAlikesAndPricesHaveNineDecimals() throws Exception {
    caller.login("mia");
    String search = "{'searchText': 'NQ', 'live': false}";
    JsonNode found = caller.post("/api/Contract/search", search);
    assertTrue(found.path("contracts").size() > 2, found.toString());
    String text = caller.send("/api/Contract/search", search).body();
    assertTrue(text.contains("\"tickSize\":0.250000000"), text);
  }

  @Test
  void withoutASessionNothingIsAnsweredAndOneEnds() throws Exception {
    assertEquals(401, caller.status("/api/Account/search", "{'onlyActiveAccounts': true}"));
    caller.login("mia");
    assertEquals(200, caller.status("/api/Account/search", "{'onlyActiveAccounts': true}"));
    gateway.expire("mia");
    assertEquals(401, caller.status("/api/Account/search", "{'onlyActiveAccounts': true}"));
    caller.login("mia");
    assertEquals(2, gateway.tokens().size(), "the ended one is still looked for");
    assertEquals(3, caller.code("/api/Auth/loginKey", "{'userName': 'mia', 'apiKey': 'no'}"));
    assertEquals(1, caller.code("/api/Auth/loginKey", "{'userName': 'eve', 'apiKey': 'no'}"));
  }

  @Test
  void whoAsksTooOftenIsToldSoAndBarsHaveALimitOfTheirOwn() throws Exception {
    caller.login("mia");
    String bars =
        "{'contractId': '"
            + NQ
            + "', 'live': false, 'startTime': '2026-11-23T12:00:00Z',"
            + " 'endTime': '2026-11-23T12:05:00Z', 'unit': 1, 'unitNumber': 10, 'limit': 5,"
            + " 'includePartialBar': true}";
    assertEquals(200, caller.status("/api/History/retrieveBars", bars));
    assertEquals(200, caller.status("/api/History/retrieveBars", bars));
    assertEquals(429, caller.status("/api/History/retrieveBars", bars));
    for (int i = 1; i < 40; i++) {
      assertEquals(200, caller.status("/api/Order/searchOpen", "{'accountId': 1}"));
    }
    assertEquals(429, caller.status("/api/Order/searchOpen", "{'accountId': 1}"));
    assertEquals(40, gateway.mostInAMinute("mia"));
    assertEquals(2, gateway.tooMany("mia"), "and one of them for bars");
  }

  @Test
  void troublesComeInTurn() throws Exception {
    caller.login("mia");
    gateway
        .troubles()
        .next(
            Endpoint.PLACE,
            new Trouble.TooMany("7"),
            new Trouble.DoneAndDropped(),
            new Trouble.Status(502));
    HttpResponse<String> tooMany = caller.send("/api/Order/place", BUY_NQ.formatted(1, "a"));
    assertEquals("7", tooMany.headers().firstValue("Retry-After").orElseThrow());
    assertThrows(
        IOException.class, () -> caller.send("/api/Order/place", BUY_NQ.formatted(1, "a")));
    assertEquals(1, gateway.venue().held(1, NQ), "done before the connection broke");
    assertEquals(502, caller.status("/api/Order/place", BUY_NQ.formatted(1, "b")));
    assertEquals(1, gateway.venue().held(1, NQ));
  }

  @Test
  void whatWaitsStaysAfterACloseAndSuspendedOnesAreNotListed() throws Exception {
    caller.login("mia");
    caller.post("/api/Order/place", BUY_NQ.formatted(1, "t"));
    gateway.venue().waiting(1, NQ, 1, 1);
    gateway.venue().waiting(1, NQ, 1, 8);
    caller.post("/api/Position/closeContract", "{'accountId': 1, 'contractId': '" + NQ + "'}");
    assertEquals(2, gateway.venue().waiting(1));
    assertEquals(1, caller.post("/api/Order/searchOpen", "{'accountId': 1}").path("orders").size());
  }

  @Test
  void aRealMoneyAccountCannotCancelNorCloseInPart() throws Exception {
    caller.login("leo");
    String order = "{'accountId': 2, 'orderId': 5}";
    assertEquals(6, caller.code("/api/Order/cancel", order));
    String part = "{'accountId': 2, 'contractId': '" + NQ + "', 'size': 1}";
    assertEquals(9, caller.code("/api/Position/partialCloseContract", part));
    assertEquals(
        1, caller.code("/api/Order/cancel", order.replace("2,", "1,")), "another's account");
  }

  @Test
  void aRequestThatIsNotAsTheSchemaHasItIsAViolation() throws Exception {
    caller.login("mia");
    assertEquals(List.of(), gateway.violations());
    assertEquals(400, caller.status("/api/Order/place", "{'accountId': '1', 'linkedOrderId': 4}"));
    assertFalse(gateway.violations().isEmpty());
    assertTrue(
        gateway.violations().contains("PLACE asked: linkedOrderId is not known"),
        gateway.violations().toString());
  }
}
