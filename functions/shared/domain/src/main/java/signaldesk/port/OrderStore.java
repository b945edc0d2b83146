package signaldesk.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import signaldesk.order.Order;
import signaldesk.order.UnreadableOrder;

/** The ledger: one item per signal and account. Only {@code execute-order} writes it. */
public interface OrderStore {

  /**
   * Every order of the account whose signal was accepted at this instant or later, newest first,
   * read consistently.
   *
   * @throws UnreadableOrder if one of them is no order
   */
  List<Order> since(String accountId, Instant acceptedAt);

  /**
   * The account's orders whose signals were accepted from this instant on and before that one,
   * oldest first; read page by page, as they are come to. As it stands here it is for stores that
   * hold nothing but orders.
   *
   * @param unreadable is handed what is no order; it is left out
   */
  default Stream<Order> between(
      String accountId, Instant from, Instant until, Consumer<UnreadableOrder> unreadable) {
    return since(accountId, from).reversed().stream()
        .filter(order -> order.request().acceptedAt().isBefore(until));
  }

  /** One order, read consistently. */
  Optional<Order> find(String accountId, String orderId);

  /** Writes a new order; false, and nothing written, if there is one with its id. */
  boolean create(Order order);

  /**
   * Writes the next version of an order; false, and nothing written, if another run wrote first.
   */
  boolean update(Order order);

  /**
   * A page of the account's orders, newest first, older than {@code before} (exclusive; empty
   * string for the first page).
   */
  Page<Order> page(String accountId, int limit, String before);

  /** These orders of one signal, by account id, read consistently; a missing one is left out. */
  List<Order> ofSignal(String orderId, List<String> accountIds);

  /**
   * The same, and one that is no order keeps none of the others from the caller.
   *
   * @param unreadable is handed what is no order, by its account; it is left out
   */
  default List<Order> ofSignal(
      String orderId, List<String> accountIds, BiConsumer<String, UnreadableOrder> unreadable) {
    try {
      return ofSignal(orderId, accountIds);
    } catch (UnreadableOrder e) {
      List<Order> readable = new ArrayList<>();
      for (String accountId : accountIds) {
        try {
          find(accountId, orderId).ifPresent(readable::add);
        } catch (UnreadableOrder one) {
          unreadable.accept(accountId, one);
        }
      }
      return readable;
    }
  }
}
