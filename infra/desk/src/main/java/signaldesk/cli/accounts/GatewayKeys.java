package signaldesk.cli.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import signaldesk.adapter.projectx.Calls;
import signaldesk.adapter.projectx.Gateways;
import signaldesk.adapter.projectx.Reply;
import signaldesk.adapter.projectx.Rows.VenueAccount;
import signaldesk.desk.Firm;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Broker.Unavailable;

/** What owners' keys open at venues that speak as ProjectX does. */
public final class GatewayKeys implements Keys {
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
    if (firm.api() == null) {
      throw new Unavailable(
          "firm " + firm.name() + " has no api in the desk's file", Duration.ZERO);
    }
    Calls calls = new Calls(gateways.of(ownerId, firm), Urgency.ORDINARY);
    for (int tried = 1; ; tried++) {
      switch (calls.accounts(false)) {
        case Reply.Done<List<VenueAccount>>(List<VenueAccount> accounts) -> {
          return accounts.stream().map(GatewayKeys::seen).toList();
        }
        case Reply.Refused<List<VenueAccount>>(int code, String message) ->
            throw new Unavailable(
                "the venue refuses: " + message + " (" + code + ")", LONGEST_PAUSE);
        case Reply.Unclear<List<VenueAccount>>(String reason) ->
            throw new Unavailable(reason, LONGEST_PAUSE);
        case Reply.NotSent<List<VenueAccount>>(String reason, Duration retryAfter) -> {
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
