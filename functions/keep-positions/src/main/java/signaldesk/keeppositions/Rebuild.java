package signaldesk.keeppositions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import signaldesk.order.UnreadableOrder;
import signaldesk.pnl.Trade;
import signaldesk.port.OrderStore;
import signaldesk.port.Page;
import signaldesk.port.PositionStore;
import signaldesk.port.TradeStore;

/**
 * Makes all books and trades of an account anew from its orders, from the first one on. Nothing
 * that stands there is believed; what the ledger does not say is taken away. It may run beside the
 * stream, and readers never see an empty desk.
 */
public final class Rebuild {
  private static final int PAGE = 100;

  private final OrderStore orders;
  private final PositionStore positions;
  private final TradeStore trades;
  private final Reprojection reprojection;

  public Rebuild(
      OrderStore orders, PositionStore positions, TradeStore trades, Reprojection reprojection) {
    this.orders = orders;
    this.positions = positions;
    this.trades = trades;
    this.reprojection = reprojection;
  }

  /**
   * What came of it.
   *
   * @param contracts every contract that the account ever traded
   * @param stale those of them whose books cannot be told from the orders
   */
  public record Rebuilt(List<String> contracts, List<String> stale) {}

  /** Rebuilds one account. */
  public Rebuilt account(String accountId) {
    List<String> contracts = List.copyOf(contracts(accountId));
    List<String> stale = new ArrayList<>();
    for (String contractId : contracts) {
      if (!reprojection.run(accountId, contractId, null)) {
        stale.add(contractId);
      }
    }
    return new Rebuilt(contracts, stale);
  }

  private SortedSet<String> contracts(String accountId) {
    SortedSet<String> contracts = new TreeSet<>();
    positions.ofAccount(accountId).forEach(book -> contracts.add(book.contractId()));
    String before = "";
    do {
      Page<Trade> page = trades.page(accountId, PAGE, before);
      page.items().forEach(trade -> contracts.add(trade.contractId()));
      before = page.next();
    } while (!before.isEmpty());
    try {
      orders.since(accountId, Instant.EPOCH).stream()
          .flatMap(order -> order.fills().stream())
          .forEach(fill -> contracts.add(fill.contractId()));
    } catch (UnreadableOrder e) {
      // Every book known so far meets the same order in its own re-projection, and is marked there.
    }
    return contracts;
  }
}
