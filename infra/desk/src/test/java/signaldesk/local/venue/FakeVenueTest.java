package signaldesk.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryRequestWindows;
import signaldesk.adapter.memory.MemoryTokens;
import signaldesk.adapter.projectx.Gateways;
import signaldesk.adapter.projectx.SharedAllowance;
import signaldesk.cli.accounts.GatewayKeys;
import signaldesk.cli.accounts.Seen;
import signaldesk.cli.apply.DemoDesk;
import signaldesk.cli.config.Desk;
import signaldesk.cli.config.DeskFile;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;

class FakeVenueTest {
  private final FakeVenue venue = FakeVenue.open();

  @Test
  void theDemoDesksAccountsAllTradeThereWithTheirOwnersKeys() {
    try (venue) {
      Desk desk = DeskFile.read(venue.desk(DemoDesk.yaml()));
      Map<String, List<String>> ours =
          desk.accounts().stream()
              .collect(
                  Collectors.groupingBy(
                      Account::ownerId,
                      Collectors.mapping(Account::accountId, Collectors.toList())));

      assertEquals(3, desk.accounts().size());
      desk.accounts().forEach(account -> assertOpen(desk, account));
      GatewayKeys keys = keys();
      Firm firm = firm(desk, "fake");
      ours.forEach((owner, accounts) ->
          assertEquals(accounts, keys.accounts(owner, firm).stream().map(Seen::id).toList()));
    }
  }

  private static void assertOpen(Desk desk, Account account) {
    assertEquals("projectx", account.broker());
    assertEquals(
        Optional.empty(), firm(desk, account.firm()).forbids(account, Hosting.OWNER_DEVICE));
  }

  private static Firm firm(Desk desk, String name) {
    return desk.firms().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private GatewayKeys keys() {
    InstantSource clock = InstantSource.system();
    Gateways gateways =
        new Gateways(
            name -> Optional.ofNullable(venue.keys().get(name)),
            new MemoryTokens(),
            new SharedAllowance(new MemoryRequestWindows(), clock),
            clock,
            trouble -> {
              throw new AssertionError(trouble);
            });
    return new GatewayKeys(gateways, _ -> {});
  }
}
