package signaldesk.alert.outlook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import signaldesk.alert.Telling;

/** What is to be told now, if anything. */
public sealed interface Outlook {

  /** Too early to say; look again after this. */
  record NotYet(Duration after) implements Outlook {}

  /**
   * Tell this, in one message.
   *
   * @param parts one below the other, at least one; more where instruments or sides differ
   * @param since when it happened
   */
  record Tell(List<Telling> parts, Instant since) implements Outlook {
    public Tell {
      parts = List.copyOf(parts);
    }
  }

  /** There is nothing to tell and there will not be. */
  record Never(String reason) implements Outlook {}
}
