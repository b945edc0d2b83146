package signaldesk.local.venue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import signaldesk.adapter.projectx.Credentials;
import signaldesk.gateway.FakeGateway;
import signaldesk.gateway.Settings;
import signaldesk.gateway.Settings.Login;

/**
 * A ProjectX Gateway of this machine's own, for the demo desk's accounts: the real adapter trades
 * there, with keys made at every start, and a market that moves.
 */
public final class FakeVenue implements AutoCloseable {
  private static final String NQ = "CON.F.US.ENQ.Z26";
  private static final String MNQ = "CON.F.US.MNQ.Z26";
  private static final BigDecimal TICK = new BigDecimal("0.25");

  /** As on a venue far away: an order is not filled at once. */
  private static final Duration FILLED_AFTER = Duration.ofMillis(150);

  private final Map<String, String> keys = new TreeMap<>();
  private final FakeGateway gateway;
  private final ScheduledExecutorService market =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private final Random random = new Random(4);
  private BigDecimal price = new BigDecimal("21010.25");

  private FakeVenue() {
    Settings settings =
        Settings.of(login("owner-1", 1001, 1002), login("owner-2", 1003)).filling(FILLED_AFTER, 1);
    gateway = FakeGateway.start(settings);
    var _ = market.scheduleAtFixedRate(this::move, 1, 1, TimeUnit.SECONDS);
  }

  /** Opens it on a free port. */
  public static FakeVenue open() {
    return new FakeVenue();
  }

  private Login login(String ownerId, int... accountIds) {
    String key = UUID.randomUUID().toString();
    keys.put(
        Credentials.secretName(ownerId),
        "{\"userName\": \"%s\", \"apiKey\": \"%s\"}".formatted(ownerId, key));
    return Login.practice(ownerId, key, accountIds);
  }

  private void move() {
    price = price.add(TICK.multiply(BigDecimal.valueOf(random.nextInt(17) - 8)));
    List.of(NQ, MNQ).forEach(contract -> gateway.venue().price(contract, price));
  }

  /** The owners' keys by the secrets' names. */
  public Map<String, String> keys() {
    return Map.copyOf(keys);
  }

  /** Where it listens. */
  public String address() {
    return gateway.api().toString();
  }

  /** The demo desk's file, with its accounts at this venue. */
  public String desk(String demo) {
    return demo.replace("firm: demo,", "firm: fake, broker: projectx,")
        + """

        firms:
          fake: {api: "%s", hosting: owner-device, stages: [practice]}
        """
            .formatted(address());
  }

  @Override
  public void close() {
    market.shutdownNow();
    gateway.close();
  }
}
