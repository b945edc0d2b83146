package signaldesk.reportpnl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import signaldesk.adapter.memory.MemoryOrders;
import signaldesk.order.Order;
import signaldesk.order.UnreadableOrder;
import signaldesk.port.OrderStore;
import signaldesk.port.Page;

/** A ledger in which the first order of one account cannot be read. */
record SpoiltOrders(MemoryOrders orders, String accountId) implements OrderStore {
  @Override
  public Stream<Order> between(
      String ofAccount, Instant from, Instant until, Consumer<UnreadableOrder> unreadable) {
    Stream<Order> all = orders.between(ofAccount, from, until, unreadable);
    if (!ofAccount.equals(accountId)) {
      return all;
    }
    unreadable.accept(new UnreadableOrder("1", new IllegalStateException("spoilt")));
    return all.skip(1);
  }

  @Override
  public List<Order> since(String ofAccount, Instant acceptedAt) {
    return orders.since(ofAccount, acceptedAt);
  }

  @Override
  public Optional<Order> find(String ofAccount, String orderId) {
    return orders.find(ofAccount, orderId);
  }

  @Override
  public boolean create(Order order) {
    return orders.create(order);
  }

  @Override
  public boolean update(Order order) {
    return orders.update(order);
  }

  @Override
  public Page<Order> page(String ofAccount, int limit, String before) {
    return orders.page(ofAccount, limit, before);
  }

  @Override
  public List<Order> ofSignal(String orderId, List<String> accountIds) {
    return orders.ofSignal(orderId, accountIds);
  }
}
