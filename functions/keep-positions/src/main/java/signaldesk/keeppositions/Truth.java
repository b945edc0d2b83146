package signaldesk.keeppositions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.order.Order;
import signaldesk.order.UnreadableOrder;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.pnl.Unbookable;
import signaldesk.port.OrderStore;
import signaldesk.position.Book;
import signaldesk.position.Projection;

/** What the ledger says a contract's book and trades are. */
sealed interface Truth {

  /**
   * They can be told.
   *
   * @param book empty if there never was a fill
   * @param trades those after the history's base, oldest first
   */
  record Sound(Optional<Book> book, List<Trade> trades) implements Truth {}

  /** They cannot, for a reason in our own words. */
  record Untellable(String reason) implements Truth {}

  /**
   * Reads it, from the history's base on.
   *
   * @throws RuntimeException only for trouble with the store
   */
  static Truth read(
      OrderStore ledger, TradingDays days, String accountId, String contractId, History history) {
    List<Order> orders;
    try {
      orders = ledger.since(accountId, history.ordersSince()).reversed();
    } catch (UnreadableOrder e) {
      return new Untellable(reason(e));
    }
    try {
      return project(orders, days, accountId, contractId, history);
    } catch (RuntimeException e) { // no store is asked here: trying again would not help
      return new Untellable(reason(e));
    }
  }

  private static Truth project(
      List<Order> orders, TradingDays days, String accountId, String contractId, History history) {
    List<AttributedFill> fills =
        orders.stream()
            .filter(order -> trades(order, contractId))
            .flatMap(order -> AttributedFill.of(order).stream())
            .filter(fill -> fill.fill().contractId().equals(contractId))
            .filter(fill -> history.includes(fill.marker()))
            .toList();
    Book from = start(accountId, contractId, history.base(), fills);
    if (from == null) {
      return new Sound(Optional.empty(), List.of());
    }
    Projection projection = Projection.of(from, fills, days);
    return new Sound(Optional.of(projection.book()), projection.trades());
  }

  private static boolean trades(Order order, String contractId) {
    return order.fills().stream().anyMatch(fill -> fill.contractId().equals(contractId));
  }

  private static @Nullable Book start(
      String accountId, String contractId, @Nullable Trade base, List<AttributedFill> fills) {
    if (base != null) {
      return Book.flat(accountId, contractId, base.symbol(), base.closed());
    }
    return fills.isEmpty()
        ? null
        : Book.flat(accountId, contractId, fills.getFirst().symbol(), null);
  }

  private static String reason(RuntimeException e) {
    return switch (e) {
      case UnreadableOrder unreadable -> "" + unreadable.getMessage();
      case Unbookable unbookable -> "" + unbookable.getMessage();
      default -> "projection failed: " + e.getClass().getSimpleName();
    };
  }
}
