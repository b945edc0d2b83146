package signaldesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.backend.TestBackend;
import signaldesk.desk.Size;
import signaldesk.desk.Switch;
import signaldesk.position.Book;

/** The command line against a real table, from its arguments to what it says. */
class DeskApplyTest {
  private final TestBackend backend = TestBackend.fresh();
  private final String table = backend.table("Desk");
  private final ScriptedTerminal terminal = new ScriptedTerminal();

  @TempDir private Path folder = Path.of("");

  private Path deskJson = Path.of("");

  @BeforeEach
  void aDeskRunsOnThisMachine() throws IOException {
    deskJson = folder.resolve("desk.json");
    Files.writeString(
        deskJson,
        """
        {"api": "http://127.0.0.1:1", "pid": 1, "dynamoDb": "%s", "sqs": "%s", "region": "%s",
         "tables": {"Desk": "%s", "Orders": "%s", "Positions": "%s", "Trades": "%s"}}
        """
            .formatted(
                TestBackend.endpoints().dynamoDb(),
                TestBackend.endpoints().sqs(),
                TestBackend.endpoints().region(),
                table,
                backend.table("Orders"),
                backend.table("Positions"),
                backend.table("Trades")));
  }

  private int desk(String typed, String... arguments) {
    return terminal.run(Map.of(), deskJson, typed, arguments);
  }

  /** The example, which a person copies. */
  private static String example() {
    return Path.of("example-desk.yaml").toString();
  }

  @Test
  void theExampleIsAppliedAfterAYes() {
    assertEquals(0, desk("y\n", "apply", example()));

    List<String> said = terminal.said();
    assertEquals("Table " + table + " at " + TestBackend.endpoints().dynamoDb(), said.getFirst());
    assertTrue(said.contains("17 added, 0 changed, 0 removed"), said.toString());
    assertEquals("Apply? [y/N] Applied; it counts from the next signal on.", said.getLast());

    // Example: 4 MNQ x 1.5 = 6; 5 MES x 1.5 = 7.5, rounded down to 7, capped at 6.
    Map<String, Size> sizes = new HashMap<>();
    sizes.put("NQ1!", new Size("NQ1!", 1));
    sizes.put("MNQ1!", new Size("MNQ1!", 6));
    sizes.put("ES1!", new Size("MES1!", 6));
    assertEquals(
        sizes,
        new DeskAccounts(new SdkDynamoDb(backend.dynamoDb()), table)
            .find("0124")
            .orElseThrow()
            .sizes());
  }

  @Test
  void appliedAgainNothingChanges() {
    desk("", "apply", "--yes", example());

    assertEquals(0, desk("", "apply", example()));
    assertEquals(
        "Nothing changes: 2 owners, 3 accounts, 3 hooks, 2 readers, 3 channels",
        terminal.said().getLast());
  }

  @Test
  void withoutAYesNothingIsWritten() {
    for (String typed : List.of("n\n", "\n", "")) {
      assertEquals(1, desk(typed, "apply", example()));
      assertTrue(terminal.said().getLast().endsWith("Nothing was changed."));
    }
    assertEquals(0, desk("", "apply", "--dry-run", example()));
    assertEquals(List.of(), new DeskAccounts(new SdkDynamoDb(backend.dynamoDb()), table).all());
  }

  @Test
  void mistakesNameFileAndLine() throws IOException {
    Path file = Files.writeString(folder.resolve("my.yaml"), "owners:\n  first: {nme: First}\n");

    assertEquals(1, desk("", "apply", file.toString()));
    assertEquals(
        List.of(
            file
                + ": line 2: owners.first.nme: unknown key; allowed here: name; did you mean"
                + " name?"),
        terminal.complained());
  }

  @Test
  void resumeTakesBackWhatTheDeskThrewAndNothingElse() {
    DeskSwitches switches = new DeskSwitches(new SdkDynamoDb(backend.dynamoDb()), table);
    Instant since = Instant.parse("2026-11-23T12:00:00Z");
    Switch halt = new Switch("ACCOUNT#1001", Switch.Mode.HALT, "holiday", since);
    switches.turnOn(halt);
    switches.turnOn(
        new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "an order is unread", since));

    assertEquals(1, desk("n\n", "resume", "1001"));
    assertEquals(2, switches.thrown().size());
    assertEquals(0, desk("y\n", "resume", "1001"));
    assertEquals(List.of(halt), switches.thrown());
    assertEquals(
        "Stopped since 2026-11-23T12:00:00Z: an order is unread", terminal.said().getFirst());
  }

  @Test
  void rebuildTakesAwayAPositionThatNoOrderSpeaksOf() {
    PositionTable positions =
        new PositionTable(new SdkDynamoDb(backend.dynamoDb()), backend.table("Positions"));
    positions.put(Book.flat("1001", "CON.F.US.ENQ.Z26", "NQ1!", null).stale("found broken"), null);

    assertEquals(0, desk("", "rebuild", "1001"), terminal.complained()::toString);
    assertEquals("Rebuilt from the orders: CON.F.US.ENQ.Z26", terminal.said().getLast());
    assertEquals(List.of(), positions.ofAccount("1001"));
    assertEquals(0, desk("", "rebuild", "1001"));
    assertEquals("Account 1001 has never traded.", terminal.said().getLast());
  }

  @Test
  void aCommandThatIsNoneIsToldApart() {
    assertEquals(64, desk("", "aply", "x.yaml"));
    assertTrue(terminal.complained().getFirst().startsWith("desk: Unmatched argument"));
  }

  @Test
  void hookShowPrintsWhatToPasteAndNoToken() {
    desk("", "apply", "--yes", example());

    assertEquals(0, desk("", "hook", "show", "gold"));

    List<String> said = terminal.said();
    assertTrue(said.contains("  http://127.0.0.1:1/hooks/TOKEN"), said.toString());
    assertTrue(
        said.contains(
            "{\"text\": \"go_long\", \"direction\": \"buy\", \"comment\": \"go_long\","
                + " \"timeframe\": \"{{interval}}\", \"time_Of_Message\": \"{{time}}\","
                + " \"symbol\": \"{{exchange}}:{{ticker}}\", \"price\": {{close}}}"),
        said.toString());
    assertTrue(said.contains("Symbols:   XAUUSD"), said.toString());
    assertTrue(said.contains("Told:      no channel"), said.toString());
    assertEquals(0, desk("", "hook", "show", "nq-momentum"));
    assertTrue(
        terminal
            .said()
            .contains("Told:      MNQ1! to premium, premium-whop; NQ1! to premium, premium-whop"),
        terminal.said().toString());
  }

  @Test
  void hookShowPutsTheTokenInOnlyIfItOpensTheHook() {
    desk("", "apply", "--yes", example());

    assertEquals(1, desk("", "hook", "show", "gold", "--hook-token", "not-it"));
    assertEquals(List.of("desk: this token does not open hook gold"), terminal.complained());
    assertEquals(1, desk("", "hook", "show", "silver"));
  }
}
