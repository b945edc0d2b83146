package signaldesk.adapter.projectx;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import signaldesk.adapter.http.Http;
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

  private record Key(String ownerId, URI api) {}

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
   * @throws IllegalArgumentException if the address is neither HTTPS nor this machine
   */
  public Gateway of(String ownerId, URI api) {
    return gateways.computeIfAbsent(
        new Key(ownerId, api),
        key -> {
          Line line = new Line(api, http);
          Quota quota = new Quota(ownerId, allowance, clock);
          Logins logins = new Logins(ownerId, line, quota);
          Shelf shelf = new Shelf(ownerId, line.venue(), tokens, clock);
          Session session = new Session(ownerId, owners, shelf, logins, clock, trouble);
          return new Gateway(ownerId, line, session, quota, clock);
        });
  }
}
