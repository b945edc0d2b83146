package signaldesk.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OtherSectionsTest {

  @Test
  void anAccountNamesItsBrokerIfItIsNotPaper() {
    assertEquals(
        List.of(
            "line 8: accounts.0123.broker: must be one of paper, projectx, not \"papier\""
                + "; did you mean paper?"),
        Files.problems("fundingLevel: 50K}", "fundingLevel: 50K, broker: papier}"));
  }

  @Test
  void aReaderSeesEverythingOnlyIfItSaysSo() {
    String either = "needs either owner: (one of owners) or sees: all, for an operator";

    assertEquals(
        List.of("line 13: readers.operator: " + either), Files.problems(", sees: all}", "}"));
    assertEquals(
        List.of("line 13: readers.operator: " + either),
        Files.problems("sees: all}", "sees: all, owner: owner-1}"));
    assertEquals(
        List.of(
            "line 13: readers.operator.sees: must be all; to see one owner's accounts, owner:, not"
                + " \"owner-1\""),
        Files.problems("sees: all}", "sees: owner-1}"));
  }

  @Test
  void aReaderIsOfAnOwnerThatThereIs() {
    assertEquals(
        List.of(
            "line 14: readers.owner-2.owner: must be one of owners: owner-1, owner-2, not"
                + " \"owner-3\"; did you mean owner-1?"),
        Files.problems("owner: owner-2}\nswitches", "owner: owner-3}\nswitches"));
  }

  @Test
  void aHaltIsForTheDeskAnOwnerOrAnAccount() {
    Desk desk =
        DeskFile.read(
            Files.with(
                "{desk: false}",
                "{desk: true, owners: [owner-1], accounts: [0123], reason: holiday}"));

    assertEquals(
        List.of(
            new Desk.Halt("DESK", "holiday"),
            new Desk.Halt("OWNER#owner-1", "holiday"),
            new Desk.Halt("ACCOUNT#0123", "holiday")),
        desk.halts());
  }

  @Test
  void aHaltNamesWhatThereIs() {
    assertEquals(
        List.of(
            "line 16: switches.halt.desk: must be true or false, not \"yes\"",
            "line 16: switches.halt.accounts: must be one of accounts: 0123, 1001, not \"1002\""
                + "; did you mean 1001?"),
        Files.problems("{desk: false}", "{desk: yes, accounts: [1002]}"));
  }

  @Test
  void whatIsTradedOnPaperHasAFee() {
    assertEquals(
        List.of(
            "line 19: paper.fees: has no fee for MNQ1!, which account 0123 trades on paper; give"
                + " dollars per side and contract, to the cent: 1.40, or 0"),
        Files.problems(", MNQ1!: 0.37}", "}"));
  }

  @Test
  void aFeeIsInWholeCents() {
    for (String fee : List.of("0.375", "-1", "free", "1,40")) {
      String written = fee.equals("1,40") ? "\"1,40\"" : fee;
      assertEquals(
          List.of(
              "line 19: paper.fees.NQ1!: must be dollars per side and contract, to the cent: 1.40,"
                  + " not "
                  + (fee.equals("0.375") ? fee : '"' + fee + '"')),
          Files.problems("NQ1!: 1.40", "NQ1!: " + written));
    }
  }

  @Test
  void aFeeIsForWhatIsTradedNotForASpotQuote() {
    assertEquals(
        List.of(
            "line 19: paper.fees.XAUUSD: is no instrument that is traded: NQ1!, MNQ1!, ES1!, MES1!,"
                + " YM1!, MYM1!, RTY1!, M2K1!, GC1!, MGC1!, SI1!, SIL1!, PL1!, NG1!, MNG1!, QG1!,"
                + " CL1!, MCL1!, QM1!"),
        Files.problems("fees: {", "fees: {XAUUSD: 1, "));
  }

  @Test
  void slippageIsWholeTicks() {
    assertEquals(
        List.of(
            "line 18: paper.slippageTicks: must be a whole number of ticks from 0 to 1000, not"
                + " \"0.5\""),
        Files.problems("slippageTicks: 0", "slippageTicks: 0.5"));
  }
}
