package signaldesk.port;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signaldesk.pnl.Trade;

/**
 * Closed trades. Only {@code keep-positions} and a rebuild write them; all of it can be rebuilt
 * from orders.
 */
public interface TradeStore {

  /**
   * A page of an account's trades, newest closed first, read consistently.
   *
   * @param before the trade id to go on after; empty for the first page
   */
  Page<Trade> page(String accountId, int limit, String before);

  /** The account's trades that closed on this trading day, newest first. */
  List<Trade> ofDay(String accountId, LocalDate day);

  /**
   * The account's trades that closed from the first to the last of these trading days, oldest
   * first; read page by page, as they are come to.
   */
  default Stream<Trade> closed(String accountId, LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(day -> ofDay(accountId, day).reversed().stream());
  }

  /**
   * Writes a trade.
   *
   * @param replaced what must stand under its id now, as it was read; null if nothing may
   * @return false, and nothing written, if something else stands there
   */
  boolean put(Trade trade, @Nullable Trade replaced);

  /** Takes a trade away; false, and nothing changed, if it is not what stands there. */
  boolean delete(Trade trade);
}
