package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signaldesk.adapter.memory.MemoryRequestWindows;
import signaldesk.adapter.memory.MemoryTokens;
import signaldesk.adapter.projectx.Gateways;
import signaldesk.adapter.projectx.ProjectXBrokers;
import signaldesk.adapter.projectx.SharedAllowance;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.desk.Size;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Executed;
import signaldesk.gateway.FakeGateway;
import signaldesk.gateway.Settings;
import signaldesk.gateway.Settings.Login;
import signaldesk.gateway.Trouble;
import signaldesk.gateway.Venue;
import signaldesk.instrument.Instruments;
import signaldesk.order.Fill;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Brokers;
import signaldesk.port.OrderStore;

/** The worker with the real adapter, at a venue of our own; time passes only where it waits. */
final class AtVenue implements AutoCloseable {
  static final int ID = 1001;
  static final String FRONT = "CON.F.US.ENQ.Z26";

  final Bench bench = new Bench();
  final FakeGateway gateway;

  /** The account's firm as the desk's file has it; empty if that has none. */
  Optional<Firm> firm;

  private final Account account =
      new Account(
          Bench.ACCOUNT,
          "owner-1",
          "fake",
          "practice",
          "50K",
          ProjectXBrokers.NAME,
          Map.of("NQ1!", new Size("NQ1!", 2)));
  private final Brokers brokers;

  AtVenue() {
    this(Duration.ZERO, Duration.ZERO);
  }

  /** One that fills orders so long after it took them. */
  static AtVenue filling(Duration after) {
    return new AtVenue(after, Duration.ZERO);
  }

  /** One whose clock is so far before ours. */
  static AtVenue ahead(Duration by) {
    return new AtVenue(Duration.ZERO, by);
  }

  private AtVenue(Duration fillAfter, Duration ahead) {
    gateway =
        FakeGateway.start(
            Settings.of(Login.practice("mia", "key-of-mia", ID))
                .at(() -> bench.time.instant().plus(ahead))
                .filling(fillAfter, 1));
    firm = Optional.of(new Firm("fake", gateway.api(), Hosting.CLOUD, Set.of("practice")));
    brokers = brokers();
    bench.accounts.put(account);
  }

  private Brokers brokers() {
    Gateways gateways =
        new Gateways(
            _ -> Optional.of("{\"userName\":\"mia\",\"apiKey\":\"key-of-mia\"}"),
            new MemoryTokens(),
            new SharedAllowance(new MemoryRequestWindows(), bench.time),
            bench.time,
            trouble -> {
              throw new AssertionError(trouble);
            });
    return new ProjectXBrokers(gateways, this::firm, bench.time, (_, _, _) -> {});
  }

  private Optional<Firm> firm(String name) {
    return firm.filter(one -> one.name().equals(name));
  }

  /** In the cloud. */
  private Ports ports(OrderStore ledger) {
    Venues venues =
        new Venues(Map.of(), Map.of(ProjectXBrokers.NAME, brokers), this::firm, Hosting.CLOUD);
    return new Ports(ledger, bench.accounts, bench.switches, venues, bench.time, Limits.standard());
  }

  Venue venue() {
    return gateway.venue();
  }

  /** The next requests of an endpoint meet these. */
  void meeting(Endpoint endpoint, Trouble... troubles) {
    gateway.troubles().next(endpoint, troubles);
  }

  long asked(Endpoint endpoint) {
    return gateway.asked().stream().filter(endpoint::equals).count();
  }

  long held() {
    return venue().held(ID, FRONT);
  }

  /** Long enough ago that the venue may well end the session. */
  void logIn() {
    brokers.of(account, Urgency.ORDINARY).orElseThrow().positions(Bench.ACCOUNT);
    bench.time.pause(Duration.ofSeconds(10));
  }

  Result deliver(OrderRequest request) {
    return bench.deliver(request, 1, ports(bench.orders));
  }

  /** A delivery that claims the order, and has no time left to send anything. */
  void claim(OrderRequest request) {
    OrderStore slow = new Meanwhile(bench.orders, () -> bench.time.pause(Duration.ofSeconds(24)));
    assertInstanceOf(Result.ComeBack.class, bench.deliver(request, 1, ports(slow)));
    assertEquals(OrderState.CLAIMED, bench.state(request));
  }

  /** Deliveries until the message is done, as the queue makes them. */
  Result run(OrderRequest request) {
    for (int count = 1; count <= 300; count++) {
      Result result = bench.deliver(request, count, ports(bench.orders));
      if (!(result instanceof Result.ComeBack(Duration pause, String _))) {
        bench.time.pause(Duration.ofSeconds(10));
        return result;
      }
      bench.time.pause(pause.plusMillis(20));
    }
    throw new AssertionError("the message went to the dead letters: " + request);
  }

  /** Every fill at the venue is booked once, at its price and with its fee. */
  void assertBooked() {
    List<String> booked = new ArrayList<>();
    bench.orders.all().stream()
        .flatMap(order -> order.fills().stream())
        .sorted(Comparator.comparing(Fill::id))
        .forEach(fill -> booked.add(line(fill)));
    assertEquals(venue().fills(ID).stream().map(AtVenue::line).sorted().toList(), booked);
  }

  private static String line(Fill fill) {
    return "%s %s %d @ %s fee %s"
        .formatted(
            fill.id(),
            fill.side(),
            fill.contracts(),
            Instruments.get("NQ1!").points(fill.price()).toPlainString(),
            fill.fee().dollars());
  }

  private static String line(Executed fill) {
    return "%d %s %d @ %s fee %s"
        .formatted(
            fill.id(),
            fill.side() == 0 ? "BUY" : "SELL",
            fill.size(),
            fill.price().setScale(2).toPlainString(),
            fill.fees().setScale(2));
  }

  @Override
  public void close() {
    gateway.close();
    assertEquals(List.of(), gateway.violations());
  }
}
