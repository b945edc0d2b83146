package signaldesk.port;

import java.util.List;
import java.util.Optional;
import signaldesk.desk.Account;

/** Finds accounts. */
public interface Accounts {
  Optional<Account> find(String accountId);

  /** Every account, by id. */
  List<Account> all();
}
