package signaldesk.executeorder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.desk.Account;
import signaldesk.port.Accounts;
import signaldesk.port.Switches;

/**
 * Accounts as this process has read them before. The revision is read first, and consistently: an
 * account is read again as soon as anything of the desk's configuration was changed since.
 */
final class KeptAccounts implements Accounts {
  private final Accounts accounts;
  private final Switches switches;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(String revision, Account account) {}

  KeptAccounts(Accounts accounts, Switches switches) {
    this.accounts = accounts;
    this.switches = switches;
  }

  @Override
  public Optional<Account> find(String accountId) {
    String revision = switches.standing().revision();
    if (revision == null) {
      return accounts.find(accountId);
    }
    Kept before = kept.get(accountId);
    if (before != null && before.revision().equals(revision)) {
      return Optional.of(before.account());
    }
    Optional<Account> found = accounts.find(accountId);
    found.ifPresent(account -> kept.put(accountId, new Kept(revision, account)));
    return found;
  }

  @Override
  public List<Account> all() {
    return accounts.all();
  }
}
