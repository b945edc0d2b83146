package signaldesk.cli.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.DeskKey;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.cli.config.Desk;
import signaldesk.cli.config.DeskFile;
import signaldesk.desk.Hosting;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Book;
import signaldesk.signal.Side;

class StrandedTest {
  private static final String DESK =
      """
      owners: {owner-1: , owner-2: }
      instruments: {NQ1!: {size: 1}, ES1!: {size: 1}}
      accounts:
        1001: {owner: owner-1, firm: f, stage: s, fundingLevel: 50K}
        1002: {owner: owner-1, firm: f, stage: s, fundingLevel: 100K}
      hooks:
        momentum: {tokens: [%s], symbols: all, accounts: all}
      paper: {fees: {NQ1!: 1.40, MNQ1!: 0.37, ES1!: 1.40}}
      """
          .formatted("a".repeat(64));

  private final MemoryPositions positions = new MemoryPositions();

  /** What speaks against going from the desk above to this one. */
  private List<String> objections(String yaml) {
    return objections(DESK, yaml, Hosting.OWNER_DEVICE);
  }

  private List<String> objections(String before, String after, Hosting here) {
    Desk now = DeskFile.read(before);
    Map<DeskKey, Item> standing =
        DeskItems.of(now, Map.of(), Instant.EPOCH).stream()
            .collect(Collectors.toMap(DeskKey::of, item -> item));
    return new Stranded(positions).objections(standing, DeskFile.read(after), here);
  }

  private void isLongOneNq(String accountId) {
    positions.put(book(accountId), null);
  }

  private static Book book(String accountId) {
    Fill fill =
        new Fill(
            "fill-1",
            "CON.F.US.ENQ.Z26",
            Side.BUY,
            1,
            new Price(80000),
            new Money(140),
            Instant.parse("2026-11-23T15:30:00Z"),
            false,
            false);
    return Book.flat(accountId, "CON.F.US.ENQ.Z26", "NQ1!", null)
        .apply(
            new AttributedFill(
                fill, accountId, "owner-1", "NQ1!", "signal-1", "momentum", "NQ1!", null),
            TradingDays.RULE)
        .book();
  }

  @Test
  void nothingIsLostWhileNothingIsOpen() {
    assertEquals(List.of(), objections("owners: {}\n"));
  }

  @Test
  void anAccountWithAnOpenPositionDoesNotGo() {
    isLongOneNq("1002");

    assertEquals(
        List.of(
            "account 1002 is long 1 NQ1! (CON.F.US.ENQ.Z26), and after this the account is gone:"
                + " the signal that closes it would not reach it. Close it first"),
        objections(DESK.replaceAll("(?m)^  1002:.*\n", "")));
    assertEquals(List.of(), objections(DESK.replaceAll("(?m)^  1001:.*\n", "")));
  }

  @Test
  void theHookThatClosesAPositionDoesNotLeaveItsAccount() {
    isLongOneNq("1002");
    List<String> objection =
        List.of(
            "account 1002 is long 1 NQ1! (CON.F.US.ENQ.Z26), and after this no hook trades NQ1!"
                + " there: the signal that closes it would not reach it. Close it first");

    assertEquals(objection, objections(DESK.replace("accounts: all}", "accounts: [1001]}")));
    assertEquals(objection, objections(DESK.replace("symbols: all", "symbols: [ES1!]")));
    // The NQ chart trading MNQ from now on would close MNQ, and leave the NQ where it is.
    assertEquals(
        objection,
        objections(
            DESK.replace(
                "fundingLevel: 100K}",
                "fundingLevel: 100K, sizes: {NQ1!: {trade: MNQ1!, contracts: 5}}}")));
    assertEquals(
        List.of(),
        objections(DESK.replace("fundingLevel: 100K}", "fundingLevel: 100K, sizes: {NQ1!: 2}}")));
  }

  @Test
  void anAccountDoesNotChangeHandsUnseen() {
    assertEquals(
        List.of(
            "account 1001 goes from owner-1 to owner-2, who would then read what was traded there"
                + " before"),
        objections(DESK.replace("1001: {owner: owner-1", "1001: {owner: owner-2")));
  }

  /** Account 1002 trades at a venue, whose firm is opened to the owner's device. */
  private static final String AT_VENUE =
      DESK.replace(
              "firm: f, stage: s, fundingLevel: 100K}",
              "firm: f, stage: s, fundingLevel: 100K, broker: projectx}")
          + "firms: {f: {api: 'https://a.example', hosting: owner-device, stages: [s]}}\n";

  private static List<String> lost(String why) {
    return List.of(
        "account 1002 is long 1 NQ1! (CON.F.US.ENQ.Z26), and after this "
            + why
            + ": the signal that closes it would not reach it. Close it first");
  }

  @Test
  void aPositionDoesNotChangeItsVenue() {
    isLongOneNq("1002");
    Hosting here = Hosting.OWNER_DEVICE;

    assertEquals(
        lost("it trades at paper, not at projectx"),
        objections(AT_VENUE, AT_VENUE.replace(", broker: projectx", ""), here));
    assertEquals(
        lost("it trades at projectx, not at paper"),
        objections(AT_VENUE.replace(", broker: projectx", ""), AT_VENUE, here));
    assertEquals(
        lost("its venue is sought at another address"),
        objections(AT_VENUE, AT_VENUE.replace("a.example", "b.example"), here));
    assertEquals(List.of(), objections(AT_VENUE, AT_VENUE, here));
  }

  @Test
  void aFirmIsNotClosedOverAPosition() {
    isLongOneNq("1002");
    Hosting device = Hosting.OWNER_DEVICE;
    String cloud = AT_VENUE.replace("owner-device", "cloud");
    List<String> closed = lost("the rules of its firm close it to this desk");

    assertEquals(closed, objections(AT_VENUE, AT_VENUE.replace("[s]", "[t]"), device));
    assertEquals(
        closed,
        objections(
            AT_VENUE,
            AT_VENUE.replace(
                "1002: {owner: owner-1, firm: f, stage: s",
                "1002: {owner: owner-1, firm: f, stage: t"),
            device));
    assertEquals(
        closed,
        objections(
            AT_VENUE,
            AT_VENUE.replace(
                "1002: {owner: owner-1, firm: f", "1002: {owner: owner-1, firm: topstep"),
            device));
    assertEquals(closed, objections(cloud, AT_VENUE, Hosting.CLOUD));
    assertEquals(List.of(), objections(cloud, AT_VENUE, device));
    assertEquals(
        List.of(),
        objections(AT_VENUE, AT_VENUE.replace("[s]", "[t]"), Hosting.CLOUD),
        "it was closed already");
  }
}
