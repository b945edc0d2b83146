package signaldesk.cli.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import signaldesk.desk.Firm;

/** What owners' keys open. */
public interface Keys {
  /**
   * The accounts that this owner's key sees, those that trade no more included, logging in where
   * that is needed.
   *
   * @throws signaldesk.port.Broker.Unavailable if it cannot be asked, and why
   */
  List<Seen> accounts(String ownerId, Firm firm);

  /** How far the venue's clock is before this machine's; empty where no answer has told. */
  default Optional<Duration> ahead(String ownerId, Firm firm) {
    return Optional.empty();
  }
}
