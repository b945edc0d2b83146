package signaldesk.cli.accounts;

import java.util.List;
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
}
