package signaldesk.keeppositions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Contract;
import signaldesk.order.Decision;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.UnreadableOrder;
import signaldesk.port.OrderStore;
import signaldesk.port.Page;
import signaldesk.position.Fills;
import signaldesk.signal.Side;
import signaldesk.signal.Target;

/** Orders of one account with their stream; items may go bad, as no real store would let them. */
final class Ledger implements OrderStore {
  /** One record of the stream. */
  record Change(@Nullable Order before, Order after) {}

  private final Map<String, Order> orders = new ConcurrentSkipListMap<>();
  private final Map<String, UnreadableOrder> bad = new HashMap<>();
  private final List<Change> stream = new ArrayList<>();

  /** Everything written so far, in order. */
  List<Change> stream() {
    return List.copyOf(stream);
  }

  /** Writes fills, new ones or new reports of known ones, to the n-th order of the account. */
  Change fill(int n, String symbol, Fill... fills) {
    return write(n, symbol, List.of(fills));
  }

  Change fill(int n, Fill... fills) {
    return write(n, "NQ1!", List.of(fills));
  }

  /** Holds an order as somebody else wrote it. */
  Change hold(@Nullable Order before, Order after) {
    orders.put(orderId(after), after);
    Change change = new Change(before, after);
    stream.add(change);
    return change;
  }

  private Change write(int n, String symbol, List<Fill> fills) {
    Order blank = blank(n, symbol);
    Order before = orders.get(orderId(blank));
    return hold(before, (before == null ? blank : before).withFills(fills));
  }

  /** From now on the n-th order cannot be read. */
  void spoil(int n) {
    String id = orderId(blank(n, "NQ1!"));
    bad.put(id, new UnreadableOrder(id, new IllegalStateException("spoilt")));
  }

  /** All can be read again. */
  void mend() {
    bad.clear();
  }

  /** The n-th order: accepted n seconds after the first, entry of one contract. */
  static Order blank(int n, String symbol) {
    Instant at = Fills.START.plusSeconds(n);
    String signalId = "%064x".formatted(n + 1);
    OrderRequest request =
        new OrderRequest(
            Fills.ACCOUNT,
            OrderRequest.orderId(at, signalId),
            signalId,
            "nq-5m",
            "NQ1!",
            Target.LONG,
            new BigDecimal("20000.25"),
            at,
            at,
            at.plusSeconds(60));
    Leg leg = Leg.open(new Contract("C", "ENQ"), Side.BUY, 1);
    return Order.claimed(
        request, "owner-1", symbol, new Decision.Plan(0, List.of(leg)), at, at.plusSeconds(30));
  }

  @Override
  public List<Order> since(String accountId, Instant acceptedAt) {
    String from = OrderRequest.firstOrderId(acceptedAt);
    bad.forEach((id, unreadable) -> {
      if (id.compareTo(from) >= 0) {
        throw unreadable;
      }
    });
    return orders.values().stream()
        .filter(order -> order.request().accountId().equals(accountId))
        .filter(order -> orderId(order).compareTo(from) >= 0)
        .sorted(Comparator.comparing(Ledger::orderId).reversed())
        .toList();
  }

  @Override
  public Optional<Order> find(String accountId, String orderId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean create(Order order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean update(Order order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Order> page(String accountId, int limit, String before) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Order> ofSignal(String orderId, List<String> accountIds) {
    throw new UnsupportedOperationException();
  }

  private static String orderId(Order order) {
    return order.request().orderId();
  }
}
