package signaldesk.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskFirms;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.backend.StandIn;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.desk.Size;
import signaldesk.gateway.FakeGateway;
import signaldesk.gateway.Settings;
import signaldesk.gateway.Settings.Login;

/** What can happen at a real venue: an account is traded there, and an owner is not let in. */
final class VenueScenarios implements AutoCloseable {
  /** Traded by an owner whose key serves. */
  static final String ACCOUNT = "2001";

  /** Of an owner whose key the venue does not know. */
  static final String LOCKED_OUT = "2002";

  /** Of a firm that wants orders to come from its owner's device, which the template's is none. */
  static final String CLOSED = "2003";

  private static final String OWNER = "owner-8";

  private final FakeGateway gateway =
      FakeGateway.start(Settings.of(Login.practice(OWNER, StandIn.API_KEY, 2001)));

  /** Accounts, their firm, and a hook for each. */
  void configure(DeskTable items) {
    items.put(DeskFirms.item(new Firm("fake", gateway.api(), Hosting.CLOUD, Set.of("practice"))));
    items.put(
        DeskFirms.item(
            new Firm("device", gateway.api(), Hosting.OWNER_DEVICE, Set.of("practice"))));
    items.put(DeskAccounts.item(account(ACCOUNT, OWNER, "fake")));
    items.put(DeskAccounts.item(account(LOCKED_OUT, "owner-9", "fake")));
    items.put(DeskAccounts.item(account(CLOSED, OWNER, "device")));
    Stream.of(ACCOUNT, LOCKED_OUT, CLOSED)
        .map(account -> Given.hook("hook-" + account, List.of(account)))
        .forEach(hook -> DeskHooks.items(hook).forEach(items::put));
  }

  /** Whoever asks the venue next logs in. */
  void endSession() {
    gateway.expire(OWNER);
  }

  /** What may come out nowhere: the key, and every token that was given for it. */
  List<String> planted() {
    return Stream.concat(Stream.of(StandIn.API_KEY), gateway.tokens().stream()).toList();
  }

  private static Account account(String id, String owner, String firm) {
    return new Account(
        id, owner, firm, "practice", "50K", "projectx", Map.of("NQ1!", new Size("NQ1!", 1)));
  }

  @Override
  public void close() {
    gateway.close();
  }
}
