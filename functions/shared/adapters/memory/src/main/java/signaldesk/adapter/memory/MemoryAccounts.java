package signaldesk.adapter.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import signaldesk.desk.Account;
import signaldesk.port.Accounts;

/** Accounts in memory. */
public final class MemoryAccounts implements Accounts {
  private final Map<String, Account> byId = new ConcurrentSkipListMap<>(Comparator.naturalOrder());

  public MemoryAccounts(Account... accounts) {
    this(List.of(accounts));
  }

  public MemoryAccounts(List<Account> accounts) {
    accounts.forEach(this::put);
  }

  /** Adds the account, or replaces the one with its id. */
  public void put(Account account) {
    byId.put(account.accountId(), account);
  }

  @Override
  public Optional<Account> find(String accountId) {
    return Optional.ofNullable(byId.get(accountId));
  }

  @Override
  public List<Account> all() {
    return List.copyOf(byId.values());
  }
}
