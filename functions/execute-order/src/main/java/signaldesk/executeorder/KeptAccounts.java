package signaldesk.executeorder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.lambda.Log;
import signaldesk.desk.Account;
import signaldesk.port.Accounts;
import signaldesk.port.Switches;

/**
 * Accounts as this process has read them before, for as long as the desk's configuration has the
 * same revision. That is read once as a batch begins: whoever's order is in it was accepted before,
 * so what was applied before his signal counts.
 */
final class KeptAccounts implements Accounts {
  private final Accounts accounts;
  private final Switches switches;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private volatile @Nullable String revision;

  private record Kept(String revision, Account account) {}

  KeptAccounts(Accounts accounts, Switches switches) {
    this.accounts = accounts;
    this.switches = switches;
  }

  /** A batch begins. Where the revision cannot be read, accounts are. */
  void look() {
    revision = null;
    try {
      revision = switches.standing().revision();
    } catch (RuntimeException e) {
      Log.failed("revision not read", e);
    }
  }

  @Override
  public Optional<Account> find(String accountId) {
    String now = revision;
    if (now == null) {
      return accounts.find(accountId);
    }
    Kept before = kept.get(accountId);
    if (before != null && before.revision().equals(now)) {
      return Optional.of(before.account());
    }
    Optional<Account> found = accounts.find(accountId);
    found.ifPresent(account -> kept.put(accountId, new Kept(now, account)));
    return found;
  }

  @Override
  public List<Account> all() {
    return accounts.all();
  }
}
