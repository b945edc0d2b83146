package signaldesk.cli.config;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import signaldesk.desk.Account;
import signaldesk.desk.Hook;
import signaldesk.instrument.Instruments;

/**
 * Two hooks may not trade one product on one account: each would take the other's position for its
 * own. What counts is what the account trades, not what the chart shows, and NQ and MNQ are one
 * product.
 */
final class OneHookPerProduct {
  private OneHookPerProduct() {}

  /** Notes every pair of hooks that breaks the rule, on the later one. */
  static void check(List<HooksSection.Placed> hooks, Collection<Account> accounts) {
    for (int later = 1; later < hooks.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        check(hooks.get(earlier), hooks.get(later), accounts);
      }
    }
  }

  private static void check(
      HooksSection.Placed earlier, HooksSection.Placed later, Collection<Account> accounts) {
    Map<String, List<Account>> shared = new TreeMap<>();
    for (Account account : accounts) {
      Set<String> products = new TreeSet<>(traded(later.hook(), account).keySet());
      products.retainAll(traded(earlier.hook(), account).keySet());
      for (String product : products) {
        shared.computeIfAbsent(product, key -> new ArrayList<>()).add(account);
      }
    }
    shared.forEach((product, both) ->
        later
            .row()
            .problem(
                "trades "
                    + product
                    + " on account "
                    + both.stream().map(Account::accountId).collect(joining(", "))
                    + " ("
                    + traded(later.hook(), both.getFirst()).get(product)
                    + "), and so does hook "
                    + earlier.hook().name()
                    + " on line "
                    + earlier.row().at().line()
                    + " ("
                    + traded(earlier.hook(), both.getFirst()).get(product)
                    + "); two hooks may not trade one product on one account"));
  }

  /**
   * Products the hook trades on this account, each with one chart that does: "NQ1! trades MNQ1!".
   */
  private static Map<String, String> traded(Hook hook, Account account) {
    Map<String, String> products = new TreeMap<>();
    if (!hook.accountIds().contains(account.accountId())) {
      return products;
    }
    for (String symbol : hook.symbols()) {
      account
          .size(symbol)
          .ifPresent(size ->
              products.putIfAbsent(
                  Instruments.get(size.trade()).product(), symbol + " trades " + size.trade()));
    }
    return products;
  }
}
