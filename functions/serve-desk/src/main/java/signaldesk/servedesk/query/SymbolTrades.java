package signaldesk.servedesk.query;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import signaldesk.pnl.Trade;
import signaldesk.port.Page;
import signaldesk.port.TradeStore;

/**
 * Closed trades of one instrument over many accounts, newest first, merged from the accounts' own
 * lists. An index would save these reads and cost a write unit for every trade; trades are written
 * far more often than they are asked for by symbol.
 *
 * <p>The accounts are read side by side, a few trades each, and on only where one of them may still
 * hold what belongs on the page. What is read for one page is bounded: where an instrument was
 * traded long ago among thousands of other trades, a page may be shorter than asked for, and its
 * key goes on from there.
 */
final class SymbolTrades {
  /** So many more than its even share are read of an account at first. */
  private static final int SPARE = 4;

  private static final int LARGEST_READ = 500;

  /** Trades read for one page before it is cut: some 9 MB, a second or two. */
  private static final int MOST_READ = 10_000;

  private final TradeStore trades;
  private final Predicate<Trade> wanted;

  /**
   * @param wanted which trades of an account belong in the list
   */
  SymbolTrades(TradeStore trades, Predicate<Trade> wanted) {
    this.trades = trades;
    this.wanted = wanted;
  }

  /**
   * How far an account was read.
   *
   * @param found what is wanted of it
   * @param next the id of the last trade read, or of {@code before}; empty if that was the oldest
   * @param size how many to read next
   * @param read how many were read
   */
  private record Reach(String accountId, List<Trade> found, String next, int size, int read) {}

  /** A page, beginning after the trade of this id; empty for the newest. */
  Page<Trade> page(List<String> accountIds, int limit, String before) {
    if (accountIds.isEmpty()) {
      return new Page<>(List.of(), "");
    }
    int first = Math.min(limit + 1, 2 * limit / accountIds.size() + SPARE);
    List<Reach> reaches =
        Parallel.map(accountIds, id -> readOn(new Reach(id, List.of(), before, first, 0)));
    while (true) {
      String frontier =
          reaches.stream().map(Reach::next).max(Comparator.naturalOrder()).orElseThrow();
      List<Trade> found =
          reaches.stream()
              .flatMap(reach -> reach.found().stream())
              .sorted(Comparator.comparing(Trade::tradeId).reversed())
              .toList();
      // Whatever is still unread is older than this.
      List<Trade> certain =
          found.stream().filter(trade -> trade.tradeId().compareTo(frontier) >= 0).toList();
      if (certain.size() > limit) {
        List<Trade> shown = certain.subList(0, limit);
        return new Page<>(shown, shown.getLast().tradeId());
      }
      if (frontier.isEmpty() || reaches.stream().mapToInt(Reach::read).sum() >= MOST_READ) {
        return new Page<>(certain, frontier);
      }
      String enough = found.size() > limit ? found.get(limit).tradeId() : "";
      reaches =
          Parallel.map(
              reaches, reach -> reach.next().compareTo(enough) > 0 ? readOn(reach) : reach);
    }
  }

  private Reach readOn(Reach reach) {
    Page<Trade> page = trades.page(reach.accountId(), reach.size(), reach.next());
    List<Trade> found =
        Stream.concat(reach.found().stream(), page.items().stream().filter(wanted)).toList();
    return new Reach(
        reach.accountId(),
        found,
        page.next(),
        Math.min(2 * reach.size(), LARGEST_READ),
        reach.read() + page.items().size());
  }
}
