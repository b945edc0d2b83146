package signaldesk.bench.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwentyAccountsTest {
  @TempDir private Path folder = Path.of("");

  /** The zips, the stores, the adapter and the venue are the real ones. */
  @Test
  void throughBrokenConnectionsAndRefusalsEveryAccountIsTradedOnceAndBookedToTheCent() {
    try (TwentyAccounts desk = new TwentyAccounts(folder, Duration.ofMillis(150), 7, 7, 6)) {
      TwentyAccounts.Seen seen = desk.trade(true);

      assertEquals(List.of(), seen.wrong());
      assertEquals(2, seen.logins().get("owner-1"), "one more for the session that ended");
      assertEquals(1, seen.logins().get("owner-2"));
      assertEquals(1, seen.logins().get("owner-3"));
    }
  }

  /** Filled at once: who has to look again for every fill needs a second minute for the exit. */
  @Test
  void twentyAccountsOfOneOwnerStayWithinItsRequests() {
    try (TwentyAccounts desk = new TwentyAccounts(folder, Duration.ZERO, 20)) {
      TwentyAccounts.Seen seen = desk.trade(false);

      assertEquals(List.of(), seen.wrong());
      assertEquals(1, seen.logins().get("owner-1"));
    }
  }

  /** Nothing is booked of what was bought by hand: what the venue holds is what counts. */
  @Test
  void twentyAccountsOfOneOwnerTurnRoundInAMinuteWhereFillsTakeHalfASecond() {
    Reversal seen = Reversal.turn(folder);

    assertEquals(List.of(), seen.wrong());
  }
}
