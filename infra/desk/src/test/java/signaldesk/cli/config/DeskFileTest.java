package signaldesk.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static signaldesk.cli.config.Files.GOOD;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Account;
import signaldesk.desk.Hook;
import signaldesk.desk.Owner;
import signaldesk.desk.Reader;
import signaldesk.desk.Size;
import signaldesk.instrument.Money;

class DeskFileTest {

  @Test
  void aFileBecomesADeskWithEverythingResolved() {
    Desk desk = DeskFile.read(GOOD);

    assertEquals(
        List.of(new Owner("owner-1", "Owner One"), new Owner("owner-2", "owner-2")), desk.owners());
    assertEquals(
        new Account(
            "0123",
            "owner-1",
            "topstep",
            "combine",
            "50K",
            "paper",
            Map.of("NQ1!", new Size("NQ1!", 1), "MNQ1!", new Size("MNQ1!", 4))),
        desk.accounts().getFirst());
    assertEquals(
        new Hook(
            "momentum",
            List.of(Files.digest('a')),
            List.of("52.89.214.238", "34.212.75.30", "54.218.53.128", "52.32.178.7"),
            List.of("NQ1!", "MNQ1!"),
            List.of("0123", "1001"),
            Hook.TimeMeaning.FIRED,
            Duration.ofSeconds(60),
            Duration.ofSeconds(30)),
        desk.hooks().getFirst());
    assertEquals(
        new Reader("operator", List.of(Files.digest('b')), null), desk.readers().getFirst());
    assertEquals(List.of(), desk.halts());
    assertEquals(new Money(140), desk.paper().fee("NQ1!").orElseThrow());
    assertEquals(0, desk.paper().slippageTicks());
  }

  @Test
  void idsThatLookLikeNumbersStayAsTheyAreWritten() {
    Desk desk = DeskFile.read(GOOD.replace("1001:", "1e3:"));

    assertEquals(List.of("0123", "1e3"), desk.accounts().stream().map(Account::accountId).toList());
  }

  @Test
  void everyMistakeIsToldAtOnceInTheFilesOrder() {
    List<String> problems =
        Files.problems(
            """
            owners:
              owner-1: {nmae: Owner One}
            instruments:
              NQ: {size: 1}
            accounts:
              1001: {owner: owner-2, firm: topstep, stage: combine}
            hook: {}
            """);

    assertEquals(
        List.of(
            "line 2: owners.owner-1.nmae: unknown key; allowed here: name; did you mean name?",
            "line 4: instruments.NQ: unknown instrument; known: NQ1!, MNQ1!, ES1!, MES1!, YM1!,"
                + " MYM1!, RTY1!, M2K1!, GC1!, MGC1!, SI1!, SIL1!, PL1!, NG1!, MNG1!, QG1!, CL1!,"
                + " MCL1!, QM1!, NGAS, XAGUSD, XAUUSD, XPTUSD; did you mean NQ1!?",
            "line 6: accounts.1001.owner: must be one of owners: owner-1, not \"owner-2\"; did you"
                + " mean owner-1?",
            "line 6: accounts.1001: needs fundingLevel: 50K, 100K, 150K",
            "line 7: hook: unknown key; allowed here: owners, firms, instruments, accounts, hooks,"
                + " readers, switches, paper, alerts; did you mean hooks?"),
        problems);
  }

  @Test
  void aKeyThatStandsTwiceIsAMistake() {
    assertEquals(
        List.of("line 4: accounts.1001: stands here a second time; the first is on line 3"),
        Files.problems(
            """
            owners: {owner-1: }
            accounts:
              1001: {owner: owner-1, firm: f, stage: s, fundingLevel: 50K}
              1001: {owner: owner-1, firm: f, stage: s, fundingLevel: 50K}
            """));
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() {
    assertEquals(
        List.of(
            "line 3: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB)"
                + " for indentation)"),
        Files.problems("owners:\n  owner-1:\n\tname: x\n"));
  }

  @Test
  void anEmptyFileIsNoDesk() {
    DeskFileException empty = assertThrows(DeskFileException.class, () -> DeskFile.read(" \n"));

    assertEquals(
        "line 1: the file is empty; infra/desk/example-desk.yaml shows what goes in",
        empty.getMessage());
  }

  @Test
  void aListWhereKeysBelongIsAMistake() {
    assertEquals(
        List.of("line 1: owners: must be keys and values, not a list"),
        Files.problems("owners: [owner-1]\n"));
  }
}
