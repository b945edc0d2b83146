package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static signaldesk.adapter.projectx.Venue.ok;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.projectx.Rows.VenueAccount;
import signaldesk.adapter.projectx.Rows.VenueBar;
import signaldesk.adapter.projectx.Rows.VenuePosition;
import signaldesk.adapter.projectx.Rows.VenueTrade;

/** Every request as the vendor's schema has it, and every answer with what it may add or leave. */
class CallsTest {
  private static final String CONTRACT = "CON.F.US.MNQ.Z26";
  private static final Instant SINCE = Instant.parse("2026-11-23T15:30:00.123456789Z");
  private final Workers workers = new Workers();
  private final Calls calls = workers.process();

  @AfterEach
  void close() {
    workers.close();
  }

  private void sent(String path, String body) {
    assertEquals(
        new Venue.Call("POST", path, "Bearer token-1", body), workers.venue.calls().getLast());
  }

  @Test
  void everyRequestHasTheVendorsFieldsAndNoOther() {
    calls.accounts(true);
    sent("/api/Account/search", "{\"onlyActiveAccounts\":true}");
    calls.available();
    sent("/api/Contract/available", "{\"live\":false}");
    calls.contracts("MNQ");
    sent("/api/Contract/search", "{\"searchText\":\"MNQ\",\"live\":false}");
    calls.symbolId(CONTRACT);
    sent("/api/Contract/searchById", "{\"contractId\":\"CON.F.US.MNQ.Z26\"}");
    calls.place("7", CONTRACT, 1, 2, "tag-a1", Instant.MAX);
    sent(
        "/api/Order/place",
        "{\"accountId\":7,\"contractId\":\"CON.F.US.MNQ.Z26\",\"type\":2,\"side\":1,\"size\":2,"
            + "\"customTag\":\"tag-a1\"}");
    calls.orders("7", SINCE);
    sent("/api/Order/search", "{\"accountId\":7,\"startTimestamp\":\"2026-11-23T15:30:00.123Z\"}");
    calls.openOrders("7");
    sent("/api/Order/searchOpen", "{\"accountId\":7}");
    calls.cancel("7", "9007199254740993");
    sent("/api/Order/cancel", "{\"accountId\":7,\"orderId\":9007199254740993}");
    calls.positions("7");
    sent("/api/Position/searchOpen", "{\"accountId\":7}");
    calls.close("7", CONTRACT);
    sent("/api/Position/closeContract", "{\"accountId\":7,\"contractId\":\"CON.F.US.MNQ.Z26\"}");
    calls.partialClose("7", CONTRACT, 2);
    sent(
        "/api/Position/partialCloseContract",
        "{\"accountId\":7,\"contractId\":\"CON.F.US.MNQ.Z26\",\"size\":2}");
    calls.trades("7", SINCE);
    sent("/api/Trade/search", "{\"accountId\":7,\"startTimestamp\":\"2026-11-23T15:30:00.123Z\"}");
    calls.bars(CONTRACT, SINCE, SINCE.plusSeconds(60), 2, 1, 5);
    sent(
        "/api/History/retrieveBars",
        "{\"contractId\":\"CON.F.US.MNQ.Z26\",\"live\":false,"
            + "\"startTime\":\"2026-11-23T15:30:00.123Z\",\"endTime\":\"2026-11-23T15:31:00.123Z\","
            + "\"unit\":2,\"unitNumber\":1,\"limit\":5,\"includePartialBar\":true}");
  }

  @Test
  void anAccountThatIsNoNumberIsNotAskedFor() {
    assertEquals(
        new Reply.Refused<>(1, "no account of this venue: paper-1"),
        calls.close("paper-1", CONTRACT));
    assertEquals(List.of(), workers.venue.calls());
  }

  @Test
  void accountsAreReadWithAndWithoutSimulated() {
    workers.venue.then(
        "/api/Account/search",
        ok(
            "\"accounts\":[{\"id\":7,\"name\":\"PRAC-1\",\"balance\":150000.000000000,"
                + "\"canTrade\":true,\"isVisible\":true,\"simulated\":true,\"new\":1},"
                + "{\"id\":8,\"name\":\"B\",\"balance\":-1.5,\"canTrade\":false,"
                + "\"isVisible\":false}]"));

    assertEquals(
        new Reply.Done<>(
            List.of(
                new VenueAccount(
                    "7",
                    "PRAC-1",
                    new BigDecimal("150000.000000000"),
                    true,
                    true,
                    Optional.of(true)),
                new VenueAccount(
                    "8", "B", new BigDecimal("-1.5"), false, false, Optional.empty()))),
        calls.accounts(true));
  }

  @Test
  void aContractIsReadAsOneOrAsAListOfOne() {
    String row =
        "{\"id\":\"CON.F.US.MNQ.Z26\",\"name\":\"MNQZ6\",\"description\":\"d\","
            + "\"tickSize\":0.25,\"tickValue\":0.5,\"activeContract\":true,"
            + "\"symbolId\":\"F.US.MNQ\"}";
    workers.venue.then(
        "/api/Contract/searchById",
        ok("\"contract\":" + row),
        ok("\"contracts\":[" + row + "]"),
        ok("\"contract\":{\"id\":\"" + CONTRACT + "\"}"),
        ok("\"contract\":null"));

    Reply<?> mnq = new Reply.Done<>(Optional.of("F.US.MNQ"));
    assertEquals(mnq, calls.symbolId(CONTRACT));
    assertEquals(mnq, calls.symbolId(CONTRACT));
    assertEquals(new Reply.Done<>(Optional.empty()), calls.symbolId(CONTRACT));
    assertInstanceOf(Reply.Unclear.class, calls.symbolId(CONTRACT));
  }

  @Test
  void aPositionKeepsEveryDigitAndATypeThatNobodyListed() {
    workers.venue.then(
        "/api/Position/searchOpen",
        ok(
            "\"positions\":[{\"id\":5,\"accountId\":7,\"contractId\":\"CON.F.US.MNQ.Z26\","
                + "\"contractDisplayName\":\"MNQZ6\",\"creationTimestamp\":"
                + "\"2026-11-23T15:30:00.123456+00:00\",\"type\":9,\"size\":2,"
                + "\"averagePrice\":6335.250000000}]"));

    assertEquals(
        new Reply.Done<>(
            List.of(
                new VenuePosition(
                    "5",
                    CONTRACT,
                    Instant.parse("2026-11-23T15:30:00.123456Z"),
                    9,
                    2,
                    new BigDecimal("6335.250000000")))),
        calls.positions("7"));
  }

  @Test
  void aTradeIsReadWithAndWithoutCommissions() {
    String row =
        "{\"id\":8604,\"accountId\":7,\"contractId\":\"CON.F.US.MNQ.Z26\",\"creationTimestamp\":"
            + "\"2026-11-23T15:30:00Z\",\"price\":6065.25,\"profitAndLoss\":null,\"fees\":1.4,"
            + "\"side\":1,\"size\":1,\"voided\":false,\"orderId\":14328";
    workers.venue.then(
        "/api/Trade/search", ok("\"trades\":[" + row + "}," + row + ",\"commissions\":0.5}]"));

    assertEquals(
        new Reply.Done<>(
            List.of(trade(Optional.empty()), trade(Optional.of(new BigDecimal("0.5"))))),
        calls.trades("7", SINCE));
  }

  private static VenueTrade trade(Optional<BigDecimal> commissions) {
    return new VenueTrade(
        "8604",
        CONTRACT,
        Instant.parse("2026-11-23T15:30:00Z"),
        new BigDecimal("6065.25"),
        new BigDecimal("1.4"),
        commissions,
        1,
        1,
        false,
        "14328");
  }

  @Test
  void aBarIsReadByItsBeginningAndItsLastTrade() {
    workers.venue.then(
        "/api/History/retrieveBars",
        ok(
            "\"bars\":[{\"t\":\"2026-11-23T15:30:00+00:00\",\"o\":1,\"h\":1,\"l\":1,"
                + "\"c\":21010.25,\"v\":3}]"));

    assertEquals(
        new Reply.Done<>(
            List.of(
                new VenueBar(Instant.parse("2026-11-23T15:30:00Z"), new BigDecimal("21010.25")))),
        calls.bars(CONTRACT, SINCE, SINCE, 2, 1, 1));
  }

  /** What is not there must not be taken for flat. */
  @Test
  void aListThatLacksSomethingIsNoList() {
    for (String broken :
        List.of(
            "",
            "\"positions\":null",
            "\"positions\":{}",
            "\"positions\":[null]",
            "\"positions\":[{\"id\":5,\"contractId\":\"C\",\"type\":1,\"size\":2,"
                + "\"averagePrice\":1}]",
            "\"positions\":[{\"id\":5,\"contractId\":\"C\",\"type\":99999999999,\"size\":2,"
                + "\"averagePrice\":1,\"creationTimestamp\":\"2026-11-23T15:30:00Z\"}]",
            "\"positions\":[{\"id\":5,\"contractId\":\"C\",\"type\":1,\"size\":2.5,"
                + "\"averagePrice\":1,\"creationTimestamp\":\"2026-11-23T15:30:00Z\"}]",
            "\"positions\":[{\"id\":5,\"contractId\":\"C\",\"type\":1,\"size\":2,"
                + "\"averagePrice\":1,\"creationTimestamp\":\"yesterday\"}]")) {
      workers.venue.then("/api/Position/searchOpen", ok(broken));
      assertInstanceOf(Reply.Unclear.class, calls.positions("7"), broken);
    }
  }
}
