package signaldesk.cli.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Account;
import signaldesk.desk.Size;

class PracticeTest {
  private static Account account(Map<String, Size> sizes) {
    return new Account("1", "first", "topstep", "practice", "50K", "projectx", sizes);
  }

  private static Optional<String> refused(String name, Optional<Boolean> simulated) {
    Seen seen = new Seen("1", name, BigDecimal.ZERO, true, simulated);
    AccountRow row =
        new AccountRow(
            account(Map.of()),
            Optional.empty(),
            List.of(),
            List.of(),
            new AtVenue.Held(Optional.of(BigDecimal.ZERO), true, seen.isReal(), List.of()));
    return Practice.refuses(new Readiness(List.of(row), List.of(seen), List.of()));
  }

  @Test
  void whereTheVenueDoesNotSayTheNameMustSayPractice() {
    assertEquals(Optional.empty(), refused("S1-1", Optional.of(true)));
    assertEquals(Optional.empty(), refused("PRAC-V2-1", Optional.empty()));
    assertEquals(
        Optional.of("account 1 is not called simulated by the venue"),
        refused("S1-1", Optional.empty()));
    assertEquals(
        Optional.of(
            "account 1 is not ready: real money: called practice here, and the venue says it is"
                + " not"),
        refused("PRAC-V2-1", Optional.of(false)));
  }

  @Test
  void aNameThatSaysAnotherStageIsBelieved() {
    for (String name : List.of("50KTC-V2-1=combine", "EXPRESS-V2-1=express", "LFA-1=live")) {
      String[] parts = name.split("=", 2);
      assertEquals(
          Optional.of(
              "account 1 is called %s by the venue, which reads as stage %s, and only practice is tried out"
                  .formatted(parts[0], parts[1])),
          refused(parts[0], Optional.of(true)));
    }
  }

  @Test
  void theSmallestIsWhatATickCostsLeastOf() {
    assertEquals(
        "MES1!",
        Practice.smallest(
                account(Map.of("NQ1!", new Size("NQ1!", 1), "ES1!", new Size("MES1!", 5))))
            .symbol());
    assertEquals("MNQ1!", Practice.smallest(account(Map.of())).symbol());
  }
}
