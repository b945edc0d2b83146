package signaldesk.port;

import java.util.Optional;
import signaldesk.desk.Account;

/** The venues that accounts are traded on. */
public interface Brokers {
  /**
   * The venue of this account, reached with its owner's credentials; empty if we have none of that
   * name.
   *
   * @param urgency how its reads count against the owner's allowance; a close is always an exit
   */
  Optional<Broker> of(Account account, Allowance.Urgency urgency);
}
