package signaldesk.cli.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import signaldesk.adapter.projectx.Calls;
import signaldesk.adapter.projectx.Gateways;
import signaldesk.adapter.projectx.Reply;
import signaldesk.adapter.projectx.Rows.VenueAccount;
import signaldesk.adapter.projectx.Rows.VenueOrder;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.instrument.Contract;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Broker.Unavailable;

/** What owners' keys open at venues that speak as ProjectX does. */
public final class GatewayKeys implements Keys, WaitingOrders {
  /** Another process may just log in for this owner, or the allowance be short of one request. */
  private static final int TRIES = 3;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Gateways gateways;
  private final Consumer<Duration> pause;

  /**
   * @param pause lets that much time pass
   */
  public GatewayKeys(Gateways gateways, Consumer<Duration> pause) {
    this.gateways = gateways;
    this.pause = pause;
  }

  @Override
  public List<Seen> accounts(String ownerId, Firm firm) {
    Calls calls = calls(ownerId, firm);
    return need(() -> calls.accounts(false)).stream().map(GatewayKeys::seen).toList();
  }

  @Override
  public List<String> of(Account account, Firm firm, Contract contract, Instant since) {
    Calls calls = calls(account.ownerId(), firm);
    String id = account.accountId();
    return Stream.concat(
            need(() -> calls.openOrders(id)).stream(), need(() -> calls.orders(id, since)).stream())
        .filter(order -> order.contractId().equals(contract.id()) && order.rests())
        .map(VenueOrder::id)
        .distinct()
        .toList();
  }

  private Calls calls(String ownerId, Firm firm) {
    if (firm.api() == null) {
      throw new Unavailable(
          "firm " + firm.name() + " has no api in the desk's file", Duration.ZERO);
    }
    return new Calls(gateways.of(ownerId, firm), Urgency.ORDINARY);
  }

  private <T> T need(Supplier<Reply<T>> call) {
    for (int tried = 1; ; tried++) {
      switch (call.get()) {
        case Reply.Done<T>(T value) -> {
          return value;
        }
        case Reply.Refused<T>(int code, String message) ->
            throw new Unavailable(
                "the venue refuses: " + message + " (" + code + ")", LONGEST_PAUSE);
        case Reply.Unclear<T>(String reason) -> throw new Unavailable(reason, LONGEST_PAUSE);
        case Reply.NotSent<T>(String reason, Duration retryAfter) -> {
          if (tried == TRIES || retryAfter.compareTo(LONGEST_PAUSE) > 0) {
            throw new Unavailable(reason, retryAfter);
          }
          pause.accept(retryAfter);
        }
      }
    }
  }

  @Override
  public Optional<Duration> ahead(String ownerId, Firm firm) {
    return gateways.of(ownerId, firm).ahead();
  }

  private static Seen seen(VenueAccount account) {
    return new Seen(
        account.id(), account.name(), account.balance(), account.canTrade(), account.simulated());
  }
}
