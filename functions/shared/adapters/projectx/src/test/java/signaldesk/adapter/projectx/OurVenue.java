package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.FakeGateway;
import signaldesk.gateway.Settings;
import signaldesk.gateway.Settings.Login;
import signaldesk.gateway.Trouble;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.order.Holding;
import signaldesk.port.Allowance;
import signaldesk.port.Broker;
import signaldesk.port.Tokens;
import signaldesk.signal.Side;

/** One owner's accounts 1001 and 1002 at a venue of our own, spoken to over HTTP. */
final class OurVenue implements AutoCloseable {
  static final Instrument NQ = Instruments.get("NQ1!");
  static final Contract FRONT = new Contract("CON.F.US.ENQ.Z26", "ENQ");
  static final String ACCOUNT = "1001";
  static final int ID = 1001;
  static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  static final Broker.Quote QUOTE = new Broker.Quote("NQ1!", new BigDecimal("21010.25"));
  private static final String OWNER = "owner-1";

  final FakeGateway gateway;
  final Broker broker;
  final Account account;
  final LatestBars prices;
  private final Gateways gateways;
  private final Firm firm;
  private volatile Duration ahead = Duration.ZERO;

  /** Whether the owner's requests are short. */
  volatile boolean tight;

  final Told fronts = new Told();

  /** How requests counted. */
  final List<Allowance.Urgency> taken = new CopyOnWriteArrayList<>();

  OurVenue() {
    this(InstantSource.system(), settings -> settings);
  }

  /** What is otherwise than the vendor's documents have it. */
  interface Otherwise {
    Settings than(Settings usual);
  }

  OurVenue(InstantSource clock, Otherwise otherwise) {
    gateway =
        FakeGateway.start(
            otherwise.than(Settings.of(Login.practice("mia", "key-of-mia", 1001, 1002))));
    Gateways gateways =
        new Gateways(
            _ -> Optional.of("{\"userName\":\"mia\",\"apiKey\":\"key-of-mia\"}"),
            new Kept(),
            new Endless(),
            () -> clock.instant().plus(ahead),
            trouble -> {
              throw new AssertionError(trouble);
            });
    firm = new Firm("fake", gateway.api(), Hosting.CLOUD, Set.of("practice"));
    account = new Account(ACCOUNT, OWNER, "fake", "practice", "50K", "projectx", Map.of());
    prices =
        new LatestBars(
            gateways,
            _ -> Optional.of(firm),
            () -> clock.instant().plus(ahead),
            e -> {
              throw e;
            });
    this.gateways = gateways;
    broker =
        new ProjectXBrokers(gateways, _ -> Optional.of(firm), clock, fronts)
            .of(account, Allowance.Urgency.ORDINARY)
            .orElseThrow();
  }

  /** Logged in for a while, and the session ended by the venue. */
  void expireSession() {
    broker.positions(ACCOUNT);
    ahead = Duration.ofSeconds(10);
    gateway.expire("mia");
  }

  /** The next requests of an endpoint meet these. */
  void meeting(Endpoint endpoint, Trouble... troubles) {
    gateway.troubles().next(endpoint, troubles);
  }

  Broker.Open order(String clientOrderId) {
    return new Broker.Open(ACCOUNT, NQ, FRONT, Side.BUY, 2, clientOrderId, Instant.MAX, QUOTE);
  }

  Broker.Close close(Holding held) {
    return new Broker.Close(ACCOUNT, NQ, held, QUOTE);
  }

  /** What the account holds of the one contract it holds. */
  Holding held() {
    return broker.positions(ACCOUNT).getFirst();
  }

  /** How far its clock is before ours, as it was heard. */
  Optional<Duration> ahead() {
    return gateways.of(OWNER, firm).ahead();
  }

  /** How often an endpoint was asked. */
  long asked(Endpoint endpoint) {
    return gateway.asked().stream().filter(endpoint::equals).count();
  }

  @Override
  public void close() {
    gateway.close();
    assertEquals(List.of(), gateway.violations());
  }

  private static final class Kept implements Tokens {
    private final Map<String, Sealed> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Sealed> find(String ownerId) {
      return Optional.ofNullable(kept.get(ownerId));
    }

    @Override
    public boolean put(String ownerId, Sealed token, @Nullable Sealed replaced) {
      return replaced == null
          ? kept.putIfAbsent(ownerId, token) == null
          : kept.replace(ownerId, replaced, token);
    }
  }

  /** Who wants to know the front months. */
  static final class Told implements Contracts.Fronts {
    private final List<Contract> told = new ArrayList<>();
    private int failures;

    /** The next so many times it cannot be told. */
    synchronized void fail(int times) {
      failures = times;
    }

    synchronized List<Contract> told() {
      return List.copyOf(told);
    }

    @Override
    public synchronized void resolved(String firm, Contract front, LocalDate tradingDay) {
      if (failures-- > 0) {
        throw new IllegalStateException("no table");
      }
      told.add(front);
    }
  }

  private final class Endless implements Allowance {
    @Override
    public Duration take(String payer, Urgency urgency) {
      taken.add(urgency);
      return Duration.ZERO;
    }

    @Override
    public void pause(String payer, Urgency urgency, Duration pause) {}

    @Override
    public boolean isTight(String payer) {
      return tight;
    }
  }
}
