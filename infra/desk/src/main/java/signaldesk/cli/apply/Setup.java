package signaldesk.cli.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskFirms;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskKey;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.cli.config.Desk;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hook;

/**
 * What decides where a signal goes, as it stands in the table or in a file.
 *
 * @param accounts by id, in order
 * @param firms by name
 */
record Setup(List<Hook> hooks, Map<String, Account> accounts, Map<String, Firm> firms) {

  static Setup of(Map<DeskKey, Item> standing) {
    Setup setup = new Setup(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
    standing.forEach((key, item) -> {
      Optional<Kind> kind = Kind.of(key);
      if (kind.equals(Optional.of(Kind.HOOK))) {
        setup.hooks.add(DeskHooks.read(item));
      } else if (kind.equals(Optional.of(Kind.ACCOUNT))) {
        setup.accounts.put(key.id(), DeskAccounts.read(item));
      } else if (kind.equals(Optional.of(Kind.FIRM))) {
        setup.firms.put(key.id(), DeskFirms.read(item));
      }
    });
    return setup;
  }

  static Setup of(Desk desk) {
    return new Setup(
        desk.hooks(),
        desk.accounts().stream().collect(Collectors.toMap(Account::accountId, Function.identity())),
        desk.firms().stream().collect(Collectors.toMap(Firm::name, Function.identity())));
  }

  Optional<Account> account(String accountId) {
    return Optional.ofNullable(accounts.get(accountId));
  }

  Optional<Firm> firm(Account account) {
    return Optional.ofNullable(firms.get(account.firm()));
  }

  /** Whether some hook has a chart symbol that trades this instrument on this account. */
  boolean closes(Account account, String symbol) {
    return hooks.stream()
        .filter(hook -> hook.accountIds().contains(account.accountId()))
        .flatMap(hook -> hook.symbols().stream())
        .flatMap(chart -> account.size(chart).stream())
        .anyMatch(size -> size.trade().equals(symbol));
  }
}
