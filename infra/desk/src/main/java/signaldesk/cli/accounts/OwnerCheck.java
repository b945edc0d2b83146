package signaldesk.cli.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import signaldesk.cli.accounts.Readiness.Front;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.desk.Size;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Broker;
import signaldesk.port.Broker.NoContract;
import signaldesk.port.Broker.Unavailable;
import signaldesk.port.PositionStore;
import signaldesk.port.Switches;

/** Looks whether an owner's accounts are ready to trade; orders nothing. */
public final class OwnerCheck {
  private static final Duration APART = Duration.ofSeconds(2);

  private final Venues venues;
  private final Standings standings;

  /**
   * @param here where orders come from
   */
  public OwnerCheck(Venues venues, Switches switches, PositionStore positions, Hosting here) {
    this.venues = venues;
    this.standings = new Standings(venues, switches, positions, here);
  }

  /** How an owner's accounts at one firm stand; at least one. */
  public Readiness of(List<Account> accounts) {
    Account any = accounts.getFirst();
    List<AccountRow> rows = standings.of(accounts);
    List<Seen> seen =
        venues.firms().find(any.firm()).map(firm -> seen(any.ownerId(), firm)).orElse(List.of());
    return new Readiness(rows, seen, seen.isEmpty() ? List.of() : fronts(accounts));
  }

  /**
   * That this machine's clock and the venue's are apart, in words; empty if they are not, or if
   * nobody was asked yet.
   */
  public Optional<String> clocks(Account account) {
    return venues
        .firms()
        .find(account.firm())
        .filter(firm -> firm.api() != null)
        .flatMap(firm -> venues.keys().ahead(account.ownerId(), firm))
        .filter(ahead -> ahead.abs().compareTo(APART) > 0)
        .map(ahead ->
            "! this machine's clock is %d seconds %s the venue's: set it"
                .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "before" : "behind"));
  }

  /** What the key sees; nothing if it cannot be asked, which the accounts' rows then say. */
  private List<Seen> seen(String ownerId, Firm firm) {
    try {
      return venues.keys().accounts(ownerId, firm);
    } catch (Unavailable e) {
      return List.of();
    }
  }

  /** What every instrument that these accounts trade would be entered in. */
  private List<Front> fronts(List<Account> accounts) {
    List<String> traded =
        accounts.stream()
            .flatMap(account -> account.sizes().values().stream())
            .map(Size::trade)
            .distinct()
            .toList();
    Optional<Broker> broker = venues.brokers().of(accounts.getFirst(), Urgency.ORDINARY);
    return Instruments.all().stream()
        .filter(instrument -> traded.contains(instrument.symbol()))
        .flatMap(instrument -> broker.map(venue -> front(venue, instrument)).stream())
        .toList();
  }

  /** What an instrument would be entered in now. */
  static Front front(Broker broker, Instrument instrument) {
    try {
      return new Front(instrument, Optional.of(broker.frontContract(instrument)), "");
    } catch (NoContract e) {
      return new Front(instrument, Optional.empty(), e.reason());
    } catch (Unavailable e) {
      return new Front(instrument, Optional.empty(), e.reason());
    }
  }
}
