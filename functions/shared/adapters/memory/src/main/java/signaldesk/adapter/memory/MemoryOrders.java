package signaldesk.adapter.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.port.OrderStore;
import signaldesk.port.Page;

/** The ledger in memory. */
public final class MemoryOrders implements OrderStore {
  private record Key(String accountId, String orderId) {
    static Key of(Order order) {
      return new Key(order.request().accountId(), order.request().orderId());
    }
  }

  private final Map<Key, Order> orders = new ConcurrentHashMap<>();

  /** Every order, in no order. */
  public List<Order> all() {
    return List.copyOf(orders.values());
  }

  @Override
  public List<Order> since(String accountId, Instant acceptedAt) {
    return ofAccount(accountId)
        .filter(order -> orderId(order).compareTo(OrderRequest.firstOrderId(acceptedAt)) >= 0)
        .sorted(Comparator.comparing(MemoryOrders::orderId).reversed())
        .toList();
  }

  @Override
  public Optional<Order> find(String accountId, String orderId) {
    return Optional.ofNullable(orders.get(new Key(accountId, orderId)));
  }

  @Override
  public boolean create(Order order) {
    return orders.putIfAbsent(Key.of(order), order) == null;
  }

  @Override
  public boolean update(Order order) {
    Order stored = orders.get(Key.of(order));
    return stored != null
        && stored.version() == order.version() - 1
        && orders.replace(Key.of(order), stored, order);
  }

  @Override
  public Page<Order> page(String accountId, int limit, String before) {
    return Newest.page(ofAccount(accountId), MemoryOrders::orderId, limit, before);
  }

  @Override
  public List<Order> ofSignal(String orderId, List<String> accountIds) {
    return accountIds.stream().flatMap(accountId -> find(accountId, orderId).stream()).toList();
  }

  private Stream<Order> ofAccount(String accountId) {
    return orders.values().stream().filter(order -> order.request().accountId().equals(accountId));
  }

  private static String orderId(Order order) {
    return order.request().orderId();
  }
}
