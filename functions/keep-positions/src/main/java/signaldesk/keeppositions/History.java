package signaldesk.keeppositions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Trade;
import signaldesk.port.Page;
import signaldesk.port.TradeStore;

/**
 * The closed trades of a contract as far back as a re-projection has to look.
 *
 * @param base the last one after which the book was flat, before anything that is touched; null for
 *     the very beginning
 * @param after every later one
 */
record History(@Nullable Trade base, List<Trade> after) {

  /**
   * How long after its acceptance an order may be filled: at most the 14 days that a queue can keep
   * its message, and 14 more among the dead letters, from where it may be sent again.
   */
  static final Duration LOOK_BACK = Duration.ofDays(28);

  private static final int PAGE = 100;

  /** Everything. */
  static History whole(TradeStore trades, String accountId, String contractId) {
    return read(trades, accountId, contractId, null);
  }

  /** From the last flat before this fill on. */
  static History before(TradeStore trades, String accountId, String contractId, Marker touched) {
    return read(trades, accountId, contractId, touched);
  }

  /** The oldest acceptance of an order that may have filled since the base. */
  Instant ordersSince() {
    if (base == null || base.closed().at().isBefore(Instant.EPOCH.plus(LOOK_BACK))) {
      return Instant.EPOCH;
    }
    return base.closed().at().minus(LOOK_BACK);
  }

  /** Whether a fill at this place is still to be applied. */
  boolean includes(Marker marker) {
    return base == null || marker.isAfter(base.closed());
  }

  private static History read(
      TradeStore trades, String accountId, String contractId, @Nullable Marker touched) {
    List<Trade> ours = new ArrayList<>();
    Trade base = null;
    String before = "";
    do {
      Page<Trade> page = trades.page(accountId, PAGE, before);
      for (Trade trade : page.items()) {
        if (base != null && millis(trade) < millis(base)) {
          return cut(base, ours);
        }
        if (trade.contractId().equals(contractId)) {
          ours.add(trade);
          base = touched != null && isBase(trade, touched) ? later(trade, base) : base;
        }
      }
      before = page.next();
    } while (!before.isEmpty());
    return cut(base, ours);
  }

  private static boolean isBase(Trade trade, Marker touched) {
    return trade.leftFlat() && touched.isAfter(trade.closed());
  }

  private static Trade later(Trade one, @Nullable Trade other) {
    return other == null || one.closed().isAfter(other.closed()) ? one : other;
  }

  /**
   * Trade ids sort by the millisecond of closing, so those of the base's millisecond come in any
   * order.
   */
  private static long millis(Trade trade) {
    return trade.closed().at().toEpochMilli();
  }

  private static History cut(@Nullable Trade base, List<Trade> ours) {
    return new History(
        base,
        ours.stream()
            .filter(trade -> base == null || trade.closed().isAfter(base.closed()))
            .sorted(Comparator.comparing(Trade::closed))
            .toList());
  }
}
