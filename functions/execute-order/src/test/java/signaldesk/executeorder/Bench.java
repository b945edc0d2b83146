package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.adapter.memory.MemoryOrders;
import signaldesk.adapter.memory.MemorySwitches;
import signaldesk.desk.Account;
import signaldesk.desk.Size;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.port.OrderStore;
import signaldesk.signal.Target;

/** One account on a faulty venue, and messages to deliver to it. */
final class Bench {
  static final Instant T0 = Instant.parse("2026-11-23T15:30:00.250Z");
  static final String ACCOUNT = "1001";
  static final Duration BATCH = Duration.ofSeconds(28);

  final ManualTime time = new ManualTime(T0);
  final FaultyBroker broker = new FaultyBroker(time);
  final MemoryOrders orders = new MemoryOrders();
  final MemorySwitches switches = new MemorySwitches();
  final MemoryAccounts accounts = new MemoryAccounts(account(Map.of("NQ1!", new Size("NQ1!", 2))));
  private int signals;

  static Account account(Map<String, Size> sizes) {
    return new Account(ACCOUNT, "owner-1", "topstep", "practice", "50K", "venue", sizes);
  }

  Ports ports() {
    return ports(orders);
  }

  /** The same, with a ledger that does more than keep orders. */
  Ports ports(OrderStore ledger) {
    return new Ports(
        ledger, accounts, switches, Venues.free(Map.of("venue", broker)), time, Limits.standard());
  }

  /** The same, with something happening right after the first claim. */
  Ports meanwhile(Runnable happens) {
    return ports(new Meanwhile(orders, happens));
  }

  /** A new signal of the hook {@code nq}, fired and accepted now. */
  OrderRequest signal(Target target) {
    return signal(target, "NQ1!", time.instant(), time.instant());
  }

  OrderRequest signal(Target target, String symbol, Instant firedAt, Instant acceptedAt) {
    signals++;
    String signalId = "%032x".formatted(signals);
    return new OrderRequest(
        ACCOUNT,
        OrderRequest.orderId(acceptedAt, "%016x".formatted(signals)),
        signalId,
        "nq",
        symbol,
        target,
        new BigDecimal("21010.25"),
        firedAt,
        acceptedAt,
        firedAt.plusSeconds(60));
  }

  /** One delivery of a message. */
  Result deliver(OrderRequest request) {
    return deliver(request, 1, ports());
  }

  Result deliver(OrderRequest request, int count, Ports ports) {
    return new ExecuteOrder(ports).handle(request, count, Budget.of(time, BATCH));
  }

  /** Deliveries until the message is done, as the queue makes them. */
  Result run(OrderRequest request) {
    for (int count = 1; count <= 100; count++) {
      Result result = deliver(request, count, ports());
      if (!(result instanceof Result.ComeBack(Duration pause, String _))) {
        return result;
      }
      time.pause(pause.plusMillis(20));
    }
    throw new AssertionError("the message went to the dead letters: " + request);
  }

  Order order(OrderRequest request) {
    return orders.find(ACCOUNT, request.orderId()).orElseThrow();
  }

  OrderState state(OrderRequest request) {
    return order(request).state();
  }

  /** The account's position at the venue is this, and every fill there is booked once here. */
  void assertHeldAndBooked(long held, String context) {
    assertEquals(held, broker.held(ACCOUNT), context);
    Set<String> atBroker =
        broker.fills(ACCOUNT).stream().map(fill -> fill.fill().id()).collect(Collectors.toSet());
    List<String> booked =
        orders.all().stream().flatMap(order -> order.fills().stream()).map(f -> f.id()).toList();
    assertEquals(new TreeSet<>(atBroker), new TreeSet<>(booked), context);
    assertEquals(booked.size(), Set.copyOf(booked).size(), context + ": a fill is booked twice");
  }

  /** At most this many orders were taken by the venue, refused ones not counted. */
  void assertTaken(int orders, String context) {
    long taken = broker.all(ACCOUNT).stream().filter(order -> !order.refused()).count();
    assertEquals(orders, taken, context);
  }

  static void assertEnded(Order order, String context) {
    assertTrue(order.state().ended(), context + ": " + order);
  }
}
