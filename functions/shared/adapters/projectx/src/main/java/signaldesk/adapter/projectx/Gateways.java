package signaldesk.adapter.projectx;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import signaldesk.adapter.http.Http;
import signaldesk.desk.Firm;
import signaldesk.desk.Firm.Requests;
import signaldesk.port.Allowance;
import signaldesk.port.Secrets;
import signaldesk.port.Tokens;

/** The owners' gateways of this process; connections and sessions are used again. */
public final class Gateways {
  /** More than any answer that is read: a day of orders, or every contract. */
  private static final int MOST = 8 * 1024 * 1024;

  private final Tokens tokens;
  private final Allowance allowance;
  private final InstantSource clock;
  private final Consumer<String> trouble;
  private final Http http;
  private final Owners owners;
  private final Map<Key, Gateway> gateways = new ConcurrentHashMap<>();
  private final Map<URI, VenueClock> clocks = new ConcurrentHashMap<>();

  private record Key(String ownerId, Firm firm) {}

  /**
   * @param trouble hears what only a human can mend, in words that hold no secret
   */
  public Gateways(
      Secrets secrets,
      Tokens tokens,
      Allowance allowance,
      InstantSource clock,
      Consumer<String> trouble) {
    this.tokens = tokens;
    this.allowance = allowance;
    this.clock = clock;
    this.trouble = trouble;
    this.http = new Http(Duration.ofSeconds(4), MOST, clock);
    this.owners = new Owners(secrets);
  }

  /**
   * The gateway of an owner at a firm's venue.
   *
   * @throws IllegalArgumentException if its address is neither HTTPS nor this machine, or missing
   */
  public Gateway of(String ownerId, Firm firm) {
    return gateways.computeIfAbsent(new Key(ownerId, firm), this::gateway);
  }

  private Gateway gateway(Key key) {
    URI api = key.firm().api();
    if (api == null) {
      throw new IllegalArgumentException("firm " + key.firm().name() + " has no address");
    }
    String ownerId = key.ownerId();
    // Both are apart for an owner at two firms.
    String here = "@" + key.firm().name();
    String payer = key.firm().requests() == Requests.PER_OWNER ? ownerId + here : here;
    VenueClock venueClock = clocks.computeIfAbsent(api, _ -> new VenueClock());
    Line line = new Line(api, http, clock, venueClock);
    Quota quota = new Quota(payer, allowance, clock);
    Logins logins = new Logins(ownerId, line, quota);
    Shelf shelf = new Shelf(ownerId + here, line.venue(), tokens, clock);
    Session session = new Session(ownerId, owners, shelf, logins, clock, trouble);
    return new Gateway(ownerId, line, session, quota, clock, venueClock);
  }
}
