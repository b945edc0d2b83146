package signaldesk.cli.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Size;

class NewAccountTest {

  @Test
  void whatWasGuessedSaysSoAndTheCapIsTheSmallest() {
    assertEquals(
        List.of(
            "77: # PRAC-V2-1",
            "  owner: first",
            "  firm: topstep",
            "  stage: practice # check: guessed from the name",
            "  fundingLevel: unknown # check: the name does not say",
            "  broker: projectx",
            "  cap: 1 # check: the most contracts of one entry",
            "  sizes: # check: as under instruments; none leaves a symbol alone",
            "    NQ1!: 2",
            "    ES1!: {trade: MES1!, contracts: 5}",
            "    XAUUSD: 1"),
        new NewAccount("77", "PRAC-V2-1", "first", "topstep", false)
            .lines(
                Map.of(
                    "XAUUSD", new Size("MGC1!", 1),
                    "ES1!", new Size("MES1!", 5),
                    "NQ1!", new Size("NQ1!", 2))));
  }

  @Test
  void aNameCannotLeaveItsComment() {
    assertEquals(
        "77: # 50KTC??owner: x",
        new NewAccount("77", "50KTC\n\u2028owner: x", "first", "topstep", false)
            .lines(Map.of())
            .getFirst());
  }

  @Test
  void realMoneyIsToldAboutInTheFile() {
    assertEquals(
        "77: # LFA-1; REAL MONEY: the venue does not call it simulated",
        new NewAccount("77", "LFA-1", "first", "topstep", true).lines(Map.of()).getFirst());
  }
}
