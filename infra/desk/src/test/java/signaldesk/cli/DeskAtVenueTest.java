package signaldesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.backend.TestBackend;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.FakeGateway;
import signaldesk.gateway.Settings;
import signaldesk.gateway.Settings.Login;
import signaldesk.gateway.Settings.Trading;

/** The command line at a venue, from a key to one order: a real table, the fake gateway. */
class DeskAtVenueTest {
  private static final String KEY = "planted-key-of-first";

  private final TestBackend backend = TestBackend.fresh();
  private final ScriptedTerminal terminal = new ScriptedTerminal();
  private final FakeGateway gateway =
      FakeGateway.start(
          Settings.of(
              new Login(
                  "first.login",
                  KEY,
                  List.of(
                      trading(101, "PRAC-50K-101", true, true),
                      trading(102, "50KTC-V2-102", true, true),
                      trading(103, "PRAC-50K-103", false, true),
                      trading(104, "PRAC-50K-104", true, false)))));

  @TempDir private Path folder = Path.of("");

  private Path file = Path.of("");
  private Path secrets = Path.of("");

  private static Trading trading(int id, String name, boolean canTrade, boolean simulated) {
    return new Trading(id, name, new BigDecimal("50000"), canTrade, simulated);
  }

  @BeforeEach
  void aDeskRunsOnThisMachine() throws IOException {
    Files.writeString(
        folder.resolve("desk.json"),
        """
        {"api": "http://127.0.0.1:1", "pid": 1, "dynamoDb": "%s", "sqs": "%s", "region": "%s",
         "tables": {"Desk": "%s", "Positions": "%s", "Paper": "%s"}, "secrets": "%s"}
        """
            .formatted(
                TestBackend.endpoints().dynamoDb(),
                TestBackend.endpoints().sqs(),
                TestBackend.endpoints().region(),
                backend.table("Desk"),
                backend.table("Positions"),
                backend.table("Paper"),
                folder.resolve("secrets.properties")));
    secrets =
        Files.writeString(
            folder.resolve("secrets.properties"),
            """
            /signaldesk/owners/first/projectx={"userName": "first.login", "apiKey": "%s"}
            """
                .formatted(KEY));
    file =
        Files.writeString(
            folder.resolve("my-desk.yaml"),
            """
            owners:
              first: {name: First}
            firms:
              fake: {api: "%s", stages: [practice]} # the one of this test
            instruments:
              NQ1!: {size: 1}
              MNQ1!: {size: 4}
            accounts:
              1001: {owner: first, firm: demo, stage: practice, fundingLevel: 50K} # on paper
            paper:
              fees: {NQ1!: 1.40, MNQ1!: 0.37}
            """
                .formatted(gateway.api()));
  }

  @AfterEach
  void theKeyIsInNoWordAndEveryRequestWasAsTheVendorHasIt() {
    gateway.close();
    assertEquals(List.of(), gateway.violations());
    String words = terminal.said() + " " + terminal.complained();
    assertFalse(words.contains(KEY), words);
    gateway.tokens().forEach(token -> assertFalse(words.contains(token), words));
  }

  private int desk(String typed, String... arguments) {
    return terminal.run(Map.of(), folder.resolve("desk.json"), typed, arguments);
  }

  private void discovered() {
    assertEquals(
        0,
        desk("y\n", "accounts", "discover", "first", file.toString(), "--firm", "fake"),
        () -> terminal.complained().toString());
    assertEquals(0, desk("", "apply", "--yes", file.toString()), terminal.complained()::toString);
  }

  @Test
  void whatTheKeySeesIsAddedForReview() throws IOException {
    String before = Files.readString(file);

    discovered();
    List<String> said = terminal.said();
    assertEquals("first's key sees 4 accounts at fake.", said.getFirst());
    assertTrue(
        said.contains("left out, because the venue lets them trade nothing: 103"), said.toString());
    String after = Files.readString(file);
    assertTrue(after.contains("  1001: {owner: first, firm: demo,"), after);
    assertTrue(after.contains("} # on paper\n  101: # PRAC-50K-101\n    owner: first\n"), after);
    assertTrue(after.contains("    stage: combine # check: guessed from the name\n"), after);
    assertTrue(after.contains("  104: # PRAC-50K-104; REAL MONEY:"), after);
    assertTrue(after.endsWith(before.substring(before.indexOf("paper:"))), after);
  }

  @Test
  void withoutAYesTheFileStaysAsItIs() throws IOException {
    String before = Files.readString(file);

    assertEquals(
        1, desk("n\n", "accounts", "discover", "first", file.toString(), "--firm", "fake"));
    assertEquals(before, Files.readString(file));
  }

  @Test
  void aKeyThatIsNotTakenIsSaidWithoutTheKey() throws IOException {
    Files.writeString(secrets, Files.readString(secrets).replace(KEY, KEY + "-old"));

    assertEquals(
        1, desk("y\n", "accounts", "discover", "first", file.toString(), "--firm", "fake"));
    assertTrue(
        terminal.complained().getFirst().startsWith("desk: fake was not read: the venue does not"),
        terminal.complained().toString());
  }

  @Test
  void checkSaysWhatIsReadyAndOrdersNothing() {
    discovered();
    assertEquals(0, desk("", "check", "first"), terminal.complained()::toString);

    List<String> said = terminal.said();
    assertTrue(said.contains("first at fake: the key sees 4 accounts"), said.toString());
    assertTrue(
        said.contains(
            "! 102: closed: stage combine of fake is not open; only its rules in the"
                + " desk's file (firms: fake: stages) open it"),
        said.toString());
    assertEquals("Ready: 1 of 3 accounts.", said.getLast());
    assertFalse(gateway.asked().contains(Endpoint.PLACE));
    // Once by discover, once by check.
    assertEquals(2, gateway.asked().stream().filter(Endpoint.ACCOUNTS::equals).count());
  }

  @Test
  void anOrderThatWaitsIsLeftAloneAndNothingIsBought() {
    discovered();
    String front = front();
    long open = gateway.venue().waiting(101, front, 0, 1);
    long suspended = gateway.venue().waiting(101, front, 1, 8);

    assertEquals(1, desk("y\n", "check", "--practice", "101"));
    assertEquals(
        "desk: account 101 has orders that wait in %s (%d, %d), and closing would cancel them"
            .formatted(front, open, suspended),
        terminal.complained().getLast());
    assertEquals(2, gateway.venue().waiting(101));
    assertFalse(gateway.asked().contains(Endpoint.PLACE));
  }

  @Test
  void accountsShowTheVenuesPositionsBesideOurs() {
    discovered();
    assertEquals(0, desk("", "accounts"), terminal.said()::toString);

    gateway.venue().byHand(101, front(), -2);

    assertEquals(1, desk("", "accounts"));
    // 50000.00 less the fees of both contracts, 0.37 each
    String row =
        terminal.said().stream()
            .filter(line -> line.strip().startsWith("101 ") && line.endsWith("DIFFERS"))
            .findFirst()
            .orElseThrow();
    assertTrue(row.contains("  49999.26  ") && row.contains("flat  short 2"), row);
  }

  /** The month that the venue trades MNQ in, as `check` shows it. */
  private String front() {
    assertEquals(0, desk("", "check", "first"));
    return terminal.said().stream()
        .filter(line -> line.startsWith("MNQ1! "))
        .map(line -> line.substring(line.indexOf("CON.")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPracticeAccountBuysOneOfTheSmallestAndIsFlatAgain() {
    discovered();

    assertEquals(0, desk("y\n", "check", "--practice", "101"), terminal.complained()::toString);

    assertEquals("Account 101 is flat again.", terminal.said().getLast());
    assertEquals(2, gateway.venue().fills(101).size());
    gateway.venue().fills(101).forEach(fill -> assertEquals(1, fill.size()));
    assertEquals(0, gateway.venue().held(101, gateway.venue().fills(101).getFirst().contractId()));
    assertTrue(gateway.venue().fills(101).getFirst().contractId().contains(".MNQ."));
  }

  @Test
  void withoutAYesNothingIsOrdered() {
    discovered();
    assertEquals(1, desk("\n", "check", "--practice", "101"));
    assertEquals("Nothing was ordered.", terminal.said().getLast().replaceAll(".*\\] ", ""));
    assertFalse(gateway.asked().contains(Endpoint.PLACE));
  }

  @Test
  void whatIsNoSimulatedPracticeAccountIsNeverTried() {
    discovered();

    for (String account : List.of("102", "104", "1001", "9")) {
      assertEquals(1, desk("y\n", "check", "--practice", account));
    }
    assertEquals(
        List.of(
            "desk: account 102 is of stage combine, and only practice is tried out",
            "desk: account 104 is not ready: real money: called practice here, and the venue says"
                + " it is not",
            "desk: account 1001 trades on paper; desk signal tries that out",
            "desk: no account 9 is applied"),
        terminal.complained());
    assertFalse(gateway.asked().contains(Endpoint.PLACE));
  }
}
