package signaldesk.executeorder;

import java.util.Map;
import java.util.Optional;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.order.OrderRequest;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Broker;
import signaldesk.port.Brokers;
import signaldesk.port.Firms;

/**
 * The venues that accounts are traded on. One that costs nobody anything is open to all; a real one
 * is closed until the account's firm opens it.
 *
 * @param free by the name that accounts call them, {@code paper}
 * @param real by the name that accounts call them, {@code projectx}
 * @param here where this desk runs
 */
public record Venues(
    Map<String, Broker> free, Map<String, Brokers> real, Firms firms, Hosting here) {
  public Venues {
    free = Map.copyOf(free);
    real = Map.copyOf(real);
  }

  /** Venues that need no opening. */
  public static Venues free(Map<String, Broker> venues) {
    return new Venues(venues, Map.of(), _ -> Optional.empty(), Hosting.CLOUD);
  }

  /** How urgent the reads are that an order is decided on. */
  static Urgency deciding(OrderRequest request) {
    return request.target().isEntry() ? Urgency.ORDINARY : Urgency.EXIT;
  }

  /** How urgent everything is once it is claimed. */
  static Urgency finishing(OrderRequest request) {
    return request.target().isEntry() ? Urgency.CLAIMED : Urgency.EXIT;
  }

  /** Why this account may not be traded now, in words that name it; empty if it may. */
  Optional<String> closed(Account account) {
    if (!real.containsKey(account.broker())) {
      return Optional.empty();
    }
    Optional<Firm> firm = firms.find(account.firm());
    return firm.isPresent()
        ? firm.get().forbids(account, here)
        : Optional.of(
            "account %s: the desk's file has no rules of its firm: add firms: %s:"
                .formatted(account.accountId(), account.firm()));
  }

  /**
   * The account's venue, whether it is open or not; empty if we have none of that name.
   *
   * @param urgency how what is read there counts: {@link #deciding} or {@link #finishing}
   */
  Optional<Broker> of(Account account, Urgency urgency) {
    Broker broker = free.get(account.broker());
    return broker != null
        ? Optional.of(broker)
        : Optional.ofNullable(real.get(account.broker()))
            .flatMap(venue -> venue.of(account, urgency));
  }
}
