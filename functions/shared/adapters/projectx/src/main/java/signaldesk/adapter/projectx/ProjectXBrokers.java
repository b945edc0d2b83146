package signaldesk.adapter.projectx;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Broker;
import signaldesk.port.Brokers;
import signaldesk.port.Firms;

/** The venues of all firms, each account's with its owner's key. */
public final class ProjectXBrokers implements Brokers {
  /** What accounts call this venue. */
  public static final String NAME = "projectx";

  private final Gateways gateways;
  private final Firms firms;
  private final InstantSource clock;
  private final Contracts.Fronts fronts;
  private final Map<Firm, Contracts> contracts = new ConcurrentHashMap<>();

  /**
   * @param fronts is told which month an entry opens, whenever a venue was asked
   */
  public ProjectXBrokers(
      Gateways gateways, Firms firms, InstantSource clock, Contracts.Fronts fronts) {
    this.gateways = gateways;
    this.firms = firms;
    this.clock = clock;
    this.fronts = fronts;
  }

  /** Empty for an account of another broker, and for one whose firm names no address. */
  @Override
  public Optional<Broker> of(Account account, Urgency urgency) {
    return Optional.of(account)
        .filter(one -> one.broker().equals(NAME))
        .flatMap(one -> firms.find(one.firm()))
        .filter(firm -> firm.api() != null)
        .map(firm -> at(firm, account.ownerId(), urgency));
  }

  private Broker at(Firm firm, String ownerId, Urgency urgency) {
    return new ProjectXBroker(
        new Calls(gateways.of(ownerId, firm), urgency),
        contracts.computeIfAbsent(firm, one -> new Contracts(one.name(), clock, fronts)),
        firm.fees(),
        clock);
  }
}
