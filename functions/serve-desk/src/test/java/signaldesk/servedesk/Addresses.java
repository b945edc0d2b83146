package signaldesk.servedesk;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every route, of every account, signal and hook of a desk, in pages small enough to have cursors.
 */
final class Addresses {
  private Addresses() {}

  static List<String> of(World desk) {
    Stream<String> fixed =
        Stream.of(
            "/healthz",
            "/v1/positions",
            "/v1/positions?symbol=NQ1!&symbol=MNQ1!&limit=1",
            "/v1/accounts",
            "/v1/trades?symbol=NQ1!&limit=2",
            "/v1/trades?symbol=MNQ1!&limit=3",
            "/v1/signals?limit=7",
            "/v1/accounts/none/trades",
            "/v1/accounts/none/orders");
    Stream<String> accounts =
        desk.accounts.stream()
            .map(account -> "/v1/accounts/" + account.accountId())
            .flatMap(path -> Stream.of(path + "/trades?limit=2", path + "/orders?limit=3"));
    Stream<String> signals = desk.signals.stream().map(s -> "/v1/signals/" + s.signalId());
    Stream<String> hooks =
        desk.hooks.stream().map(hook -> "/v1/hooks/" + hook.name() + "/refusals?limit=1");
    return Stream.of(fixed, accounts, signals, hooks).flatMap(some -> some).toList();
  }
}
