package signaldesk.cli.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.adapter.memory.MemorySwitches;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.port.Broker.Unavailable;

class StandingsTest {
  private static final Firm FIRM =
      new Firm(
          "topstep", URI.create("https://venue.example"), Hosting.OWNER_DEVICE, Set.of("practice"));

  private final ScriptedVenue venue = new ScriptedVenue();
  private final List<String> asked = new ArrayList<>();
  private Keys keys =
      (owner, firm) -> {
        asked.add(owner + " at " + firm.name());
        return List.of(
            new Seen("1", "PRAC-1", new BigDecimal("50000.00"), true, Optional.of(true)),
            new Seen("2", "PRAC-2", new BigDecimal("50000.00"), false, Optional.of(true)));
      };

  private static Account account(String id, String firm, String broker) {
    return new Account(id, "first", firm, "practice", "50K", broker, Map.of());
  }

  private List<AccountRow> rows(Hosting here, Account... accounts) {
    return new Standings(
            new Venues(
                name -> Optional.of(FIRM).filter(firm -> firm.name().equals(name)),
                new AskedOnce(keys),
                (_, _, _, _) -> List.of(),
                (_, _) -> Optional.of(venue)),
            new MemorySwitches(),
            new MemoryPositions(),
            here)
        .of(List.of(accounts));
  }

  private static List<String> words(AccountRow row) {
    return row.states().stream().map(AccountRow.State::word).toList();
  }

  @Test
  void aKeyIsAskedOnceForAllItsAccounts() {
    List<AccountRow> rows =
        rows(
            Hosting.OWNER_DEVICE,
            account("1", "topstep", "projectx"),
            account("2", "topstep", "projectx"),
            account("3", "topstep", "projectx"));

    assertEquals(List.of("first at topstep"), asked);
    assertEquals(
        List.of(List.of(), List.of("may not trade"), List.of("not seen")),
        rows.stream().map(StandingsTest::words).toList());
  }

  @Test
  void inTheCloudAFirmOfTheOwnersDeviceIsClosedAndStillRead() {
    venue.holds(2);

    AccountRow row = rows(Hosting.CLOUD, account("1", "topstep", "projectx")).getFirst();

    assertEquals(List.of("closed"), words(row));
    assertEquals(Optional.of(2L), row.compared().getFirst().theirs());
  }

  @Test
  void aFirmThatNobodyWroteDownIsClosed() {
    AccountRow row = rows(Hosting.OWNER_DEVICE, account("1", "other", "projectx")).getFirst();

    assertEquals(List.of("no answer", "closed"), words(row));
    assertEquals(List.of(), asked);
  }

  @Test
  void paperAsksNoKeyAndNoFirm() {
    AccountRow row = rows(Hosting.CLOUD, account("1", "demo", "paper")).getFirst();

    assertEquals(List.of(), words(row));
    assertEquals(List.of(), asked);
  }

  @Test
  void aKeyThatCannotBeAskedIsToldOfEachOfItsAccounts() {
    keys =
        (_, _) -> {
          throw new Unavailable("the login of first was refused", Duration.ZERO);
        };

    AccountRow row = rows(Hosting.OWNER_DEVICE, account("1", "topstep", "projectx")).getFirst();

    assertTrue(
        AccountsTable.lines(List.of(row))
            .contains("  ! 1: no answer: the login of first was refused"));
  }
}
