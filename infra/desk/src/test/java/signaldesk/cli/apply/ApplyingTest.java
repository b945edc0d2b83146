package signaldesk.cli.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskReaders;
import signaldesk.adapter.dynamodb.DeskRefusals;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.DeskVenueSettings;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.backend.TestBackend;
import signaldesk.cli.config.DeskFile;
import signaldesk.desk.Account;
import signaldesk.desk.Hook;
import signaldesk.desk.Hosting;
import signaldesk.desk.PaperSettings;
import signaldesk.desk.Refusal;
import signaldesk.desk.Size;
import signaldesk.desk.Switch;
import signaldesk.instrument.Money;

class ApplyingTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T12:00:00Z");
  private static final URI HERE = URI.create("http://127.0.0.1:8000");
  private static final String OLD = "a".repeat(64);
  private static final String NEW = "b".repeat(64);

  private static final String DESK =
      """
      owners: {owner-1: {name: One}}
      instruments: {NQ1!: {size: 1}, MNQ1!: {size: 4}}
      accounts:
        1001: {owner: owner-1, firm: f, stage: s, fundingLevel: 50K}
        1002: {owner: owner-1, firm: f, stage: s, fundingLevel: 100K}
      hooks:
        momentum: {tokens: [%s], symbols: all, accounts: all}
      readers:
        owner-1: {tokens: [%s], owner: owner-1}
      paper: {fees: {NQ1!: 1.40, MNQ1!: 0.37}}
      """
          .formatted(OLD, "c".repeat(64));

  private final TestBackend backend = TestBackend.fresh();
  private final String name = backend.table("Desk");
  private final DeskTable table = new DeskTable(new SdkDynamoDb(backend.dynamoDb()), name);
  private final DeskHooks hooks = new DeskHooks(new SdkDynamoDb(backend.dynamoDb()), name);
  private final DeskAccounts accounts = new DeskAccounts(new SdkDynamoDb(backend.dynamoDb()), name);
  private final DeskReaders readers = new DeskReaders(new SdkDynamoDb(backend.dynamoDb()), name);
  private final DeskSwitches switches = new DeskSwitches(new SdkDynamoDb(backend.dynamoDb()), name);

  /** Applies a file and says what changed. */
  private List<String> apply(String yaml, Instant now) {
    Applying applying = new Applying(table, HERE, new MemoryPositions(), () -> now);
    Plan plan = applying.look(DeskFile.read(yaml), Hosting.OWNER_DEVICE).plan();
    applying.write(plan);
    return plan.lines();
  }

  @Test
  void aNewDeskIsToldAndWrittenWhole() {
    List<String> told = apply(DESK, MONDAY);

    assertEquals(List.of("+ owner owner-1", "    name: One", "+ firm topstep"), told.subList(0, 3));
    assertTrue(told.contains("+ token aaaaaaaa… of momentum"), told.toString());
    Account account = accounts.find("1002").orElseThrow();
    assertEquals("100K", account.fundingLevel());
    assertEquals(Optional.of(new Size("MNQ1!", 4)), account.size("MNQ1!"));
    assertEquals(List.of("1001", "1002"), hooks.byTokenDigest(OLD).orElseThrow().accountIds());
    assertEquals("owner-1", readers.byTokenDigest("c".repeat(64)).orElseThrow().ownerId());
    assertEquals(
        Optional.of(new PaperSettings(0, Map.of("NQ1!", new Money(140), "MNQ1!", new Money(37)))),
        new DeskVenueSettings(new SdkDynamoDb(backend.dynamoDb()), name).paper());
  }

  @Test
  void appliedASecondTimeItChangesNothing() {
    String halted = DESK + "switches: {halt: {desk: true}}\n";
    apply(halted, MONDAY);

    assertEquals(List.of(), apply(halted, TUESDAY));
  }

  /** Workers keep accounts for as long as it stays the same. */
  @Test
  void everyChangeGivesTheDeskAnotherRevisionAndNoneStandsWhileItIsMade() {
    apply(DESK, MONDAY);
    String first = switches.standing().revision();
    assertNotNull(first);
    apply(DESK + "switches: {halt: {desk: true}}\n", TUESDAY);

    assertNotEquals(first, Objects.requireNonNull(switches.standing().revision()));
    assertEquals(1, switches.standing().thrown().size(), "a revision stops nobody");
    DeskSwitches.beginChange(table);
    assertNull(switches.standing().revision());
  }

  @Test
  void whatChangesIsToldFieldByField() {
    apply(DESK, MONDAY);

    List<String> told =
        apply(
            DESK.replace("fundingLevel: 50K}", "fundingLevel: 50K, multiplier: 2}")
                .replace("accounts: all}", "accounts: [1001], maxEntryAge: 2m}")
                .replace("1.40", "1.45"),
            MONDAY);

    assertEquals(
        List.of(
            "~ broker paper",
            "    fees.NQ1!: 1.4 -> 1.45",
            "~ account 1001",
            "    sizes.MNQ1!.contracts: 4 -> 8",
            "    sizes.NQ1!.contracts: 1 -> 2",
            "~ hook momentum",
            "    accountIds: [1001, 1002] -> [1001]",
            "    maxEntryAgeSeconds: 60 -> 120"),
        told);
    assertEquals(List.of("1001"), hooks.byTokenDigest(OLD).orElseThrow().accountIds());
  }

  @Test
  void aTokenIsRotatedWithoutAMomentWithoutOne() {
    apply(DESK, MONDAY);

    apply(DESK.replace(OLD, OLD + ", " + NEW), MONDAY);
    assertTrue(hooks.byTokenDigest(OLD).isPresent());
    assertTrue(hooks.byTokenDigest(NEW).isPresent());

    assertEquals(
        List.of(
            "~ hook momentum",
            "    tokenDigests: [aaaaaaaa…, bbbbbbbb…] -> [bbbbbbbb…]",
            "- token aaaaaaaa… of momentum"),
        apply(DESK.replace(OLD, NEW), MONDAY));
    assertTrue(hooks.byTokenDigest(OLD).isEmpty());
    assertEquals(List.of(NEW), hooks.byTokenDigest(NEW).orElseThrow().tokenDigests());
  }

  @Test
  void whatIsNoLongerInTheFileGoesWithItsTokens() {
    apply(DESK, MONDAY);

    List<String> told =
        apply(
            DESK.replaceAll("(?m)^  1002:.*\n", "").replaceAll("(?m)^readers:\n.*\n", ""), MONDAY);

    assertEquals(
        List.of(
            "~ hook momentum",
            "    accountIds: [1001, 1002] -> [1001]",
            "- token cccccccc… of owner-1",
            "- reader owner-1",
            "- account 1002"),
        told);
    assertTrue(accounts.find("1002").isEmpty());
    assertTrue(readers.byTokenDigest("c".repeat(64)).isEmpty());
  }

  @Test
  void aHaltKeepsTheTimeItWasThrownAndIsTakenBackByTheFile() {
    String halted = DESK + "switches: {halt: {accounts: [1001], reason: %s}}\n";
    apply(halted.formatted("holiday"), MONDAY);
    assertEquals(
        List.of("~ halt ACCOUNT 1001", "    reason: holiday -> illness"),
        apply(halted.formatted("illness"), TUESDAY));
    assertEquals(
        List.of(new Switch("ACCOUNT#1001", Switch.Mode.HALT, "illness", MONDAY)),
        switches.thrown());

    assertEquals(List.of("- halt ACCOUNT 1001"), apply(DESK, TUESDAY));
    assertEquals(List.of(), switches.thrown());
  }

  @Test
  void whatTheDeskItselfWroteStays() {
    apply(DESK, MONDAY);
    Switch own = new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "order unread", MONDAY);
    switches.turnOn(own);
    DeskRefusals refusals = new DeskRefusals(new SdkDynamoDb(backend.dynamoDb()), name);
    Instant soon = Instant.parse("2126-01-01T00:00:00Z");
    refusals.keep(new Refusal("momentum", soon, "request", 400, List.of(), ""));

    assertEquals(List.of(), apply(DESK, TUESDAY));
    assertEquals(List.of(own), switches.thrown());
    assertFalse(refusals.ofHook("momentum", 1, "").items().isEmpty());
  }

  @Test
  void aTokenLeftByACrashIsTakenAway() {
    apply(DESK, MONDAY);
    // A hook's copy under a token that no hook has: an earlier run ended before its last write.
    Hook momentum = hooks.byName("momentum").orElseThrow();
    table.put(
        DeskHooks.items(
                new Hook(
                    momentum.name(),
                    List.of(NEW),
                    momentum.senders(),
                    momentum.symbols(),
                    momentum.accountIds(),
                    momentum.time(),
                    momentum.maxEntryAge(),
                    momentum.skew()))
            .getLast());

    assertEquals(List.of("- token bbbbbbbb… of momentum"), apply(DESK, MONDAY));
    assertTrue(hooks.byTokenDigest(NEW).isEmpty());
  }
}
