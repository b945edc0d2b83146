package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.servedesk.request.Answer;

class RouteTest {
  private static final Route TRADES =
      new Route("/v1/accounts/{accountId}/trades", call -> Answer.noAccount());

  @Test
  void aPartInBracesTakesAnyOneSegment() {
    assertEquals(
        Optional.of(Map.of("accountId", "1001")), TRADES.match("/v1/accounts/1001/trades"));
    assertEquals(
        Optional.of(Map.of("accountId", "a b+c/d")),
        TRADES.match("/v1/accounts/a%20b+c%2Fd/trades"));
  }

  @Test
  void anotherPathIsNotThisRoutes() {
    for (String other :
        List.of(
            "/v1/accounts//trades",
            "/v1/accounts/1001/trades/",
            "/v1/accounts/1001/orders",
            "/v1/accounts/1001/x/trades",
            "v1/accounts/1001/trades",
            "/v1/accounts/1001",
            "",
            "/")) {
      assertEquals(Optional.empty(), TRADES.match(other), other);
    }
  }
}
