package signaldesk.cli.accounts;

import java.util.List;
import java.util.Optional;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.desk.Switch;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Broker;
import signaldesk.port.Broker.NoAccount;
import signaldesk.port.Broker.Unavailable;
import signaldesk.port.Brokers;
import signaldesk.port.Firms;
import signaldesk.port.PositionStore;
import signaldesk.port.Switches;

/** Looks at how accounts stand, on the desk and at their venues. */
public final class Standings {
  private static final String PAPER = "paper";

  private final Firms firms;
  private final Switches switches;
  private final PositionStore positions;
  private final Keys keys;
  private final Brokers brokers;
  private final Hosting here;

  /**
   * @param here where this desk's orders come from
   */
  public Standings(Venues venues, Switches switches, PositionStore positions, Hosting here) {
    this.firms = venues.firms();
    this.keys = venues.keys();
    this.brokers = venues.brokers();
    this.switches = switches;
    this.positions = positions;
    this.here = here;
  }

  /** One row for each, in their order. */
  public List<AccountRow> of(List<Account> accounts) {
    List<Switch> thrown = switches.thrown();
    return accounts.stream()
        .map(account ->
            new AccountRow(
                account,
                forbidden(account),
                thrown.stream().filter(one -> one.stops(account)).toList(),
                positions.ofAccount(account.accountId()),
                venue(account)))
        .toList();
  }

  private Optional<String> forbidden(Account account) {
    if (account.broker().equals(PAPER)) {
      return Optional.empty();
    }
    Optional<Firm> firm = firms.find(account.firm());
    return firm.isEmpty()
        ? Optional.of("firm " + account.firm() + " is not in the desk's file (firms:)")
        : firm.get().forbids(account, here);
  }

  private AtVenue venue(Account account) {
    if (account.broker().equals(PAPER)) {
      return held(account, Optional.empty());
    }
    Optional<Firm> firm = firms.find(account.firm());
    if (firm.isEmpty()) {
      return new AtVenue.Unread("where firm " + account.firm() + " is reached is not known");
    }
    try {
      return keys.accounts(account.ownerId(), firm.get()).stream()
          .filter(one -> one.id().equals(account.accountId()))
          .findFirst()
          .map(one -> held(account, Optional.of(one)))
          .orElseGet(AtVenue.NotSeen::new);
    } catch (Unavailable e) {
      return new AtVenue.Unread(e.reason());
    }
  }

  private AtVenue held(Account account, Optional<Seen> seen) {
    Optional<Broker> broker = brokers.of(account, Urgency.ORDINARY);
    if (broker.isEmpty()) {
      return new AtVenue.Unread("no venue " + account.broker() + " is known here");
    }
    try {
      return new AtVenue.Held(
          seen.map(Seen::balance),
          seen.map(Seen::canTrade).orElse(true),
          seen.map(Seen::isReal).orElse(false),
          broker.get().positions(account.accountId()));
    } catch (NoAccount e) {
      return new AtVenue.NotSeen();
    } catch (Unavailable e) {
      return new AtVenue.Unread(e.reason());
    }
  }
}
