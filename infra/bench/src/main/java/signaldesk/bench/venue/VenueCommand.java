package signaldesk.bench.venue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import signaldesk.bench.stand.Folders;

/** Trades twenty accounts at our own venue, as it should be and with its troubles. */
@Command(
    name = "venue",
    description = {
      "Trades one signal in and one out on twenty accounts of one owner and of three, at a ProjectX"
          + " Gateway of our own; then with 5 % broken connections, 5 % 429 and an ended session;"
          + " then turns twenty accounts of one owner round where fills take half a second."
    })
public final class VenueCommand implements Callable<Integer> {
  private static final Duration FILLED_AFTER = Duration.ofMillis(150);

  @Override
  public Integer call() throws IOException {
    boolean one = say("one owner", false, 20);
    boolean three = say("three owners", false, 7, 7, 6);
    boolean troubled = say("three owners, with troubles", true, 7, 7, 6);
    boolean turned = sayTurned();
    return one && three && troubled && turned ? 0 : 1;
  }

  private static boolean sayTurned() throws IOException {
    Path folder = Files.createTempDirectory("bench-venue");
    try {
      Reversal seen = Reversal.turn(folder);
      System.out.printf(
          Locale.ROOT,
          "one owner, fills after %.1f s: 20 accounts turned round after %.1f s; most in a minute"
              + " %s of 200%n",
          Reversal.SLOW.toMillis() / 1e3,
          seen.took().toMillis() / 1e3,
          seen.mostInAMinute());
      seen.wrong().forEach(wrong -> System.out.println("WRONG: " + wrong));
      return seen.wrong().isEmpty();
    } finally {
      Folders.delete(folder);
    }
  }

  private static boolean say(String title, boolean troubled, int... accounts) throws IOException {
    Path folder = Files.createTempDirectory("bench-venue");
    try (TwentyAccounts desk = new TwentyAccounts(folder, FILLED_AFTER, accounts)) {
      TwentyAccounts.Seen seen = desk.trade(troubled);
      System.out.printf(
          Locale.ROOT,
          "%s: 20 accounts filled after %.1f s, closed after %.1f s; requests %s, most in a minute"
              + " %s of 200, logins %s%n",
          title,
          seen.in().toMillis() / 1e3,
          seen.out().toMillis() / 1e3,
          seen.requests(),
          seen.mostInAMinute(),
          seen.logins());
      seen.wrong().forEach(wrong -> System.out.println("WRONG: " + wrong));
      return seen.wrong().isEmpty();
    } finally {
      Folders.delete(folder);
    }
  }
}
