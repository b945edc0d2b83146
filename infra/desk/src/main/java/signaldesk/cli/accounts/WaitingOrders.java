package signaldesk.cli.accounts;

import java.time.Instant;
import java.util.List;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.instrument.Contract;

/** Orders that rest at a venue at a price of their own. */
public interface WaitingOrders {
  /**
   * Ids of an account's in one contract, a bracket's children too: all that closing a position
   * would take away.
   *
   * @param since how far back to look for those that the venue's list of open ones leaves out
   * @throws signaldesk.port.Broker.Unavailable if they cannot be read, and why
   */
  List<String> of(Account account, Firm firm, Contract contract, Instant since);
}
