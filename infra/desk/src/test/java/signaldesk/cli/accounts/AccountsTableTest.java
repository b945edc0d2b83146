package signaldesk.cli.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Account;
import signaldesk.desk.Switch;
import signaldesk.instrument.Contract;
import signaldesk.order.Holding;
import signaldesk.position.Book;

class AccountsTableTest {
  private static final Instant SINCE = Instant.parse("2026-11-23T15:00:00Z");

  private static Account account(String id, String level) {
    return new Account(id, "first", "topstep", "practice", level, "projectx", Map.of());
  }

  private static Holding holding(String root, long quantity) {
    return new Holding("1", new Contract("CON.F.US." + root + ".Z26", root), quantity, SINCE);
  }

  private static AccountRow row(Account account, AtVenue venue) {
    return new AccountRow(account, Optional.empty(), List.of(), List.of(), venue);
  }

  private static AtVenue held(Holding... holdings) {
    return new AtVenue.Held(
        Optional.of(new BigDecimal("50123.450000000")), true, false, List.of(holdings));
  }

  @Test
  void accountsStandByFundingLevelTheSmallestFirst() {
    assertEquals(
        List.of(
            "50K: 1 account",
            "  account  owner  firm     stage     broker    state  balance $  contract  ours"
                + "  venue's",
            "  2        first  topstep  practice  projectx  ok     50123.45   -         flat  flat",
            "",
            "150K: 1 account",
            "  account  owner  firm     stage     broker    state  balance $  contract  ours"
                + "  venue's",
            "  1        first  topstep  practice  projectx  ok     -          -         flat "
                + " flat"),
        AccountsTable.lines(
            List.of(
                row(
                    account("1", "150K"),
                    new AtVenue.Held(Optional.empty(), true, false, List.of())),
                row(account("2", "50K"), held()))));
  }

  @Test
  void whatTheVenueHoldsAndWeDoNotIsMarkedContractByContract() {
    List<AccountRow> rows =
        List.of(row(account("1", "50K"), held(holding("ENQ", 2), holding("MNQ", -1))));

    List<String> lines = AccountsTable.lines(rows);

    assertTrue(lines.get(2).endsWith("CON.F.US.ENQ.Z26  flat  long 2   DIFFERS"), lines.toString());
    assertTrue(lines.get(3).endsWith("CON.F.US.MNQ.Z26  flat  short 1  DIFFERS"), lines.toString());
    assertTrue(AccountsTable.differs(rows));
  }

  @Test
  void anAccountThatIsNotReadDiffersInNothing() {
    List<AccountRow> rows = List.of(row(account("1", "50K"), new AtVenue.Unread("no connection")));

    assertFalse(AccountsTable.differs(rows));
    assertEquals("  ! 1: no answer: no connection", AccountsTable.lines(rows).getLast());
  }

  @Test
  void everythingThatKeepsAnAccountFromTradingIsTold() {
    AccountRow row =
        new AccountRow(
            account("1", "50K"),
            Optional.of("stage practice is not open"),
            List.of(new Switch("DESK", Switch.Mode.HALT, "holiday", SINCE)),
            List.of(Book.flat("1", "CON.F.US.ENQ.Z26", "NQ1!", null).stale("a fill is missing")),
            new AtVenue.Held(Optional.of(BigDecimal.ZERO), false, false, List.of()));

    List<String> lines = AccountsTable.lines(List.of(row));

    assertTrue(lines.get(2).contains("  may not trade  0.00  "), lines.toString());
    assertEquals(
        List.of(
            "  ! 1: may not trade: the venue lets it trade nothing (canTrade)",
            "  ! 1: closed: stage practice is not open",
            "  ! 1: HALT: holiday",
            "  ! 1: stale: CON.F.US.ENQ.Z26: a fill is missing"),
        lines.subList(3, lines.size()));
  }
}
