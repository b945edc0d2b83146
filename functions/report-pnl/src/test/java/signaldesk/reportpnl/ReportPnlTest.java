package signaldesk.reportpnl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.adapter.memory.MemoryChannels;
import signaldesk.adapter.memory.MemoryHooks;
import signaldesk.adapter.memory.MemoryMarks;
import signaldesk.adapter.memory.MemoryOrders;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.adapter.memory.MemoryRefusals;
import signaldesk.adapter.memory.MemoryReports;
import signaldesk.adapter.memory.MemorySignals;
import signaldesk.adapter.memory.MemoryTrades;
import signaldesk.alert.AlertMessage;
import signaldesk.desk.Account;
import signaldesk.desk.Channel;
import signaldesk.instrument.Money;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Entry;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Posting;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradeId;
import signaldesk.position.Book;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;
import signaldesk.reportpnl.read.Stores;

class ReportPnlTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

  private final MemoryTrades trades = new MemoryTrades();
  private final MemoryPositions positions = new MemoryPositions();
  private final MemoryReports reports = new MemoryReports();
  private final MemoryAlertQueue alerts = new MemoryAlertQueue();

  @Test
  void theFinalReportIsOfTheDayThatEndedAnHourBefore() throws IOException {
    trades.put(trade("1001", "owner-1", MONDAY, "12.50", 25_000), null);

    run("{\"report\": \"final\", \"at\": \"2026-11-24T00:05:00Z\"}"); // 18:05 in Chicago

    JsonNode json = json(MONDAY, Audience.DESK);
    assertEquals("final", json.path("version").path("state").asText());
    assertEquals("247.20", json.path("total").path("posted").path("net").asText());
    assertEquals(247, json.path("days").get(0).path("cumulative").intValue());
    assertTrue(json.path("total").path("traded").path("profitFactor").isNull());
  }

  @Test
  void anOwnerHasAReportOfHisOwnAndOnlyHis() throws IOException {
    trades.put(trade("1001", "owner-1", MONDAY, "12.50", 25_000), null);
    trades.put(trade("1002", "owner-2", MONDAY, "-12.50", -25_000), null);

    run("{\"from\": \"2026-11-23\", \"to\": \"2026-11-23\"}");

    assertEquals(2, json(MONDAY, Audience.DESK).path("total").path("traded").path("count").asInt());
    assertEquals(
        "-252.80",
        json(MONDAY, Audience.of("owner-2")).path("total").path("posted").path("net").asText());
    String page = reports.read(MONDAY, Audience.of("owner-2"), 1, Form.HTML).orElseThrow();
    assertFalse(page.contains("1001"), "another owner's account");
    assertTrue(page.contains("Second &lt;b&gt;"), "his name");
    assertFalse(page.contains("Second <b>"), "his name, escaped");
  }

  @Test
  void whatATradeRealisedOnAnEarlierDayIsThatDaysMoney() throws IOException {
    Trade over = Samples.trade("1001", "owner-1", "f1", TUESDAY);
    trades.put(over, null);
    Marker last = over.closed();
    positions.put(Book.flat("1001", over.contractId(), "NQ1!", last), null);

    run("{\"from\": \"2026-11-23\", \"to\": \"2026-11-23\"}", "2026-11-25T12:00:00Z");

    JsonNode json = json(MONDAY, Audience.DESK);
    assertEquals("-1.40", json.path("total").path("posted").path("net").asText());
    assertEquals(0, json.path("total").path("traded").path("count").asInt());
    assertEquals(1, json.path("open").path("closedLater").asInt());
  }

  @Test
  void theOperatorIsToldOncePerDayAndState() throws IOException {
    String event = "{\"report\": \"final\", \"at\": \"2026-11-24T00:05:00Z\"}";
    run(event);
    run(event);

    assertEquals(1, alerts.messages().size(), alerts.messages().toString());
    AlertMessage.Notice told =
        assertInstanceOf(AlertMessage.Notice.class, alerts.messages().getFirst());
    assertEquals("operator", told.channel());
    assertTrue(told.toString().contains("report#2026-11-23#final"), told.toString());
  }

  @Test
  void theFinalReportLooksBackAFewDaysAndTellsOfWhatChanged() throws IOException {
    LocalDate friday = MONDAY.minusDays(3);
    trades.put(trade("1001", "owner-1", friday, "12.50", 25_000), null);
    trades.put(trade("1002", "owner-2", MONDAY, "12.50", 25_000), null);
    run("{\"report\": \"final\", \"at\": \"2026-11-21T00:05:00Z\"}", "2026-11-21T00:05:10Z");
    run("{\"report\": \"final\", \"at\": \"2026-11-24T00:05:00Z\"}", "2026-11-24T00:05:10Z");

    trades.put(trade("1002", "owner-2", friday, "-12.50", -25_000), null); // booked late
    String tuesday = "{\"report\": \"final\", \"at\": \"2026-11-25T00:05:00Z\"}";
    run(tuesday, "2026-11-25T00:05:10Z");
    run(tuesday, "2026-11-25T00:06:10Z");

    assertEquals(2, newest(friday, Audience.DESK).number());
    assertEquals(Version.State.CORRECTION, newest(friday, Audience.DESK).state());
    assertEquals(1, newest(friday, Audience.of("owner-1")).number(), "nothing of his changed");
    assertEquals(1, newest(friday, Audience.of("owner-2")).number(), "he had none");
    assertEquals(1, newest(MONDAY, Audience.DESK).number());
    assertEquals(
        List.of(
            "report#2026-11-20#final",
            "report#2026-11-23#final",
            "report#2026-11-24#final",
            "report#2026-11-20#correction#2"),
        alerts.messages().stream().map(one -> ((AlertMessage.Notice) one).noticeId()).toList());
    assertTrue(
        reports.newest(MONDAY.minusDays(4), Audience.DESK).isEmpty(),
        "a day that never had a report is not made");
  }

  @Test
  void whatIsFurtherBackThanAWeekIsLeftToTheOperator() throws IOException {
    run("{\"report\": \"final\", \"at\": \"2026-11-24T00:05:00Z\"}");
    trades.put(trade("1001", "owner-1", MONDAY, "12.50", 25_000), null);

    run("{\"report\": \"final\", \"at\": \"2026-12-02T00:05:00Z\"}", "2026-12-02T00:05:10Z");

    assertEquals(1, newest(MONDAY, Audience.DESK).number());
  }

  @Test
  void anEventThatAsksForNothingIsRefusedInWords() {
    assertThrows(
        IllegalArgumentException.class,
        () -> run("{\"from\": \"2026-11-24\", \"to\": \"2026-11-23\"}"));
    assertThrows(
        IllegalArgumentException.class,
        () -> run("{\"report\": \"weekly\", \"at\": \"2026-11-24T00:05:00Z\"}"));
    assertThrows(IllegalArgumentException.class, () -> run("{}"));
    assertThrows(
        IllegalArgumentException.class, () -> run("{\"report\": \"final\", \"at\": \"soon\"}"));
  }

  private Version newest(LocalDate day, Audience audience) {
    return reports.newest(day, audience).orElseThrow().version();
  }

  private JsonNode json(LocalDate day, Audience audience) throws IOException {
    int newest = newest(day, audience).number();
    return JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build()
        .readTree(reports.read(day, audience, newest, Form.JSON).orElseThrow());
  }

  private void run(String event) throws IOException {
    run(event, "2026-11-24T00:05:10Z");
  }

  private void run(String event, String now) throws IOException {
    MemoryAccounts accounts =
        new MemoryAccounts(account("1001", "owner-1"), account("1002", "owner-2"));
    MemoryChannels channels =
        new MemoryChannels(
            new Channel("operator", Channel.Kind.WEBHOOK, null, List.of(), true),
            new Channel("premium", Channel.Kind.WEBHOOK, null, List.of("NQ1!"), false));
    Stores stores =
        new Stores(
            accounts,
            new MemoryHooks(List.of()),
            new MemorySignals(),
            new MemoryRefusals(),
            channels,
            new MemoryMarks(),
            new MemoryOrders(),
            positions,
            trades,
            () -> Map.of("owner-1", "First", "owner-2", "Second <b>"));
    ReportPnl reportPnl =
        new ReportPnl(stores, reports, alerts, InstantSource.fixed(Instant.parse(now)));
    reportPnl.run(Call.read(new ByteArrayInputStream(event.getBytes(UTF_8))), _ -> {});
  }

  private static Account account(String id, String owner) {
    return new Account(id, owner, "demo", "practice", "50K", "paper", Map.of());
  }

  private static Trade trade(
      String accountId, String ownerId, LocalDate day, String points, long cents) {
    Marker opened = new Marker(Instant.parse("2026-11-23T15:30:00Z"), "1");
    Marker closed = new Marker(Instant.parse(day + "T15:40:00Z"), "2");
    return new Trade(
        TradeId.closed(accountId, "CON.F.US.ENQ.Z26", opened, closed, day),
        accountId,
        "CON.F.US.ENQ.Z26",
        "NQ1!",
        Direction.LONG,
        new Entry(opened, ownerId, "s1", "nq-5m", "NQ1!", null),
        closed,
        "s2",
        1,
        80_000,
        80_000 + (cents > 0 ? 50 : -50),
        false,
        true,
        List.of(
            new Posting(day, new Pnl(new BigDecimal(points), new Money(cents), new Money(280)))));
  }
}
