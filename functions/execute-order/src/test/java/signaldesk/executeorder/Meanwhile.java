package signaldesk.executeorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signaldesk.order.Order;
import signaldesk.port.OrderStore;
import signaldesk.port.Page;

/** A ledger during whose first claim something else happens. */
record Meanwhile(OrderStore real, Runnable happens) implements OrderStore {
  @Override
  public List<Order> since(String accountId, Instant acceptedAt) {
    return real.since(accountId, acceptedAt);
  }

  @Override
  public Optional<Order> find(String accountId, String orderId) {
    return real.find(accountId, orderId);
  }

  @Override
  public boolean create(Order order) {
    boolean created = real.create(order);
    happens.run();
    return created;
  }

  @Override
  public boolean update(Order order) {
    return real.update(order);
  }

  @Override
  public Page<Order> page(String accountId, int limit, String before) {
    return real.page(accountId, limit, before);
  }

  @Override
  public List<Order> ofSignal(String orderId, List<String> accountIds) {
    return real.ofSignal(orderId, accountIds);
  }
}
