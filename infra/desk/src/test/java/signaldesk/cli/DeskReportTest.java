package signaldesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.SignalTable;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.adapter.reports.Reports;
import signaldesk.backend.TestBackend;
import signaldesk.instrument.Money;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Entry;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Posting;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradeId;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/** {@code desk report} over the tables of a desk, from its arguments to files and words. */
class DeskReportTest {
  private static final LocalDate DAY = LocalDate.parse("2024-11-25");
  private static final Instant AT = Instant.parse("2024-11-25T15:30:00Z");
  private static final String SIGNAL = "00112233445566778899aabbccddeeff";

  private final TestBackend backend = TestBackend.fresh();
  private final ScriptedTerminal terminal = new ScriptedTerminal();

  @TempDir private Path folder = Path.of("");

  private Path deskJson = Path.of("");

  /** An account that traded and was denied, and that the desk no longer has. */
  @BeforeEach
  void aDeskRunsOnThisMachine() throws IOException {
    deskJson = folder.resolve("desk.json");
    Files.writeString(
        deskJson,
        """
        {"api": "http://127.0.0.1:1", "pid": 1, "dynamoDb": "%s", "sqs": "%s", "region": "%s",
         "tables": {"Desk": "%s", "Signals": "%s", "Orders": "%s", "Positions": "%s",
           "Trades": "%s"},
         "reports": "%s"}
        """
            .formatted(
                TestBackend.endpoints().dynamoDb(),
                TestBackend.endpoints().sqs(),
                TestBackend.endpoints().region(),
                backend.table("Desk"),
                backend.table("Signals"),
                backend.table("Orders"),
                backend.table("Positions"),
                backend.table("Trades"),
                folder.resolve("kept").toString().replace('\\', '/')));
    DynamoDb dynamo = new SdkDynamoDb(backend.dynamoDb());
    Signal signal =
        new Signal(
            SIGNAL,
            "nq-5m",
            "NQ1!",
            Target.LONG,
            null,
            AT,
            AT,
            Signal.Verdict.ACCEPTED,
            List.of("1009"),
            AT.plusSeconds(60),
            true,
            List.of(),
            "{}");
    new SignalTable(dynamo, backend.table("Signals")).putIfAbsent(signal);
    new OrderTable(dynamo, backend.table("Orders"))
        .create(
            Order.ended(
                OrderRequest.of(signal, "1009"),
                "owner-9",
                "NQ1!",
                OrderState.DENIED,
                "entries are stopped",
                AT));
    new TradeTable(dynamo, backend.table("Trades")).put(trade(), null);
  }

  @Test
  void aDayIsToldInThreeLinesAndWrittenAsAPage() throws IOException {
    Path page = folder.resolve("day.html");

    assertEquals(0, report("--out", page.toString()), terminal.complained()::toString);

    assertEquals(
        List.of(
            "P&L of 2024-11-25",
            "Net +247.20 (gross +250.00, fees 2.80)",
            "1 trades: 1 won, 0 lost, 0 scratched; win rate 100.0 %",
            "Drawdown none; worst account 1009 +247.20; open positions: 0",
            page.toString()),
        terminal.said());
    assertTrue(Files.readString(page).contains("<title>P&amp;L Monday, 25 November 2024"));
  }

  @Test
  void itsFiguresAreWrittenAsJsonAndItsTradesAsCsv() throws IOException {
    Path json = folder.resolve("day.json");
    Path csv = folder.resolve("day.csv");

    assertEquals(0, report("--json", "--out", json.toString()), terminal.complained()::toString);
    assertEquals(0, report("--csv", "--out", csv.toString()), terminal.complained()::toString);

    assertTrue(Files.readString(json).contains("\"fillRate\" : 0"), Files.readString(json));
    List<String> lines = Files.readAllLines(csv);
    assertEquals(2, lines.size());
    assertTrue(lines.getLast().contains(",1009,owner-9,"), lines.getLast());
  }

  @Test
  void anOwnerWhoIsNoLongerOnTheDeskKeepsHisReportsAndNobodyIsMadeUp() throws IOException {
    Path page = folder.resolve("his.html");

    assertEquals(
        0, report("--owner", "owner-9", "--out", page.toString()), terminal.complained()::toString);
    assertTrue(Files.readString(page).contains("entries are stopped"));

    Path none = folder.resolve("none.html");
    assertEquals(1, report("--owner", "owner-8", "--out", none.toString()));
    assertTrue(
        terminal.complained().getFirst().contains("no owner owner-8"),
        terminal.complained()::toString);
    assertFalse(Files.exists(none));
  }

  @Test
  void whatIsSavedIsAVersionForTheDeskAndForEachOwnerAndSaysSoOnce() {
    String page = folder.resolve("day.html").toString();

    assertEquals(0, report("--save", "--out", page), terminal.complained()::toString);
    assertEquals("2024-11-25: kept as version 1 (final)", terminal.said().getLast());
    assertEquals(0, report("--save", "--out", page), terminal.complained()::toString);
    assertEquals("2024-11-25: version 1 says the same", terminal.said().getLast());

    var kept = Reports.inFolder(folder.resolve("kept"));
    for (Audience audience : List.of(Audience.DESK, Audience.of("owner-9"))) {
      assertEquals(Version.State.FINAL, kept.newest(DAY, audience).orElseThrow().version().state());
      assertTrue(kept.read(DAY, audience, 1, Form.CSV).orElseThrow().contains("1009"));
    }
  }

  private int report(String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "report";
    words[1] = DAY.toString();
    System.arraycopy(options, 0, words, 2, options.length);
    return terminal.run(Map.of(), deskJson, "", words);
  }

  private static Trade trade() {
    Marker opened = new Marker(AT, "1");
    Marker closed = new Marker(AT.plusSeconds(600), "2");
    String contract = "CON.F.US.ENQ.Z24";
    return new Trade(
        TradeId.closed("1009", contract, opened, closed, DAY),
        "1009",
        contract,
        "NQ1!",
        Direction.LONG,
        new Entry(opened, "owner-9", "s1", "nq-5m", "NQ1!", null),
        closed,
        "s2",
        1,
        80_000,
        80_050,
        false,
        true,
        List.of(
            new Posting(DAY, new Pnl(new BigDecimal("12.50"), new Money(25_000), new Money(280)))));
  }
}
