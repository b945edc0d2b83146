package signaldesk.servedesk.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import signaldesk.pnl.Trade;
import signaldesk.port.Page;
import signaldesk.position.Book;
import signaldesk.servedesk.json.TradeJson;
import signaldesk.servedesk.request.Sight;

/**
 * Pages of trades, newest first: the open ones, which are the open cycles of the books, then the
 * closed ones. Books are read only while a page still shows open trades; from then on a page is one
 * query.
 */
final class TradePages {
  private static final String OPEN = "o";
  private static final String CLOSED = "c";

  private TradePages() {}

  /**
   * One page.
   *
   * @param key where to go on, as an earlier page's {@link Page#next} gave it; empty for the first
   * @param books those whose open trades belong in the list
   * @param closed a page of closed trades, given its limit and the trade id to go on after
   */
  static Page<TradeJson> page(
      Sight sight,
      int limit,
      String key,
      Supplier<List<Book>> books,
      BiFunction<Integer, String, Page<Trade>> closed) {
    List<Book> open =
        key.startsWith(CLOSED) ? List.of() : openBefore(sight, books.get(), key).toList();
    List<TradeJson> page = new ArrayList<>();
    open.stream().limit(limit).map(TradePages::open).forEach(page::add);
    if (page.size() == limit) {
      return new Page<>(page, open.size() > limit ? placeOf(open.get(limit - 1)) : CLOSED);
    }
    String after = key.startsWith(CLOSED) ? key.substring(CLOSED.length()) : "";
    Page<Trade> rest = closed.apply(limit - page.size(), after);
    rest.items().stream().filter(sight::maySee).map(TradeJson::closed).forEach(page::add);
    return new Page<>(page, rest.next().isEmpty() ? "" : CLOSED + rest.next());
  }

  private static Stream<Book> openBefore(Sight sight, List<Book> books, String key) {
    return books.stream()
        .filter(book -> book.open().isPresent())
        .filter(sight::maySee)
        .filter(book -> key.isEmpty() || placeOf(book).compareTo(key) < 0)
        .sorted(Comparator.comparing(TradePages::placeOf).reversed());
  }

  /** Sorts open trades by when they opened; the trade id tells two of one millisecond apart. */
  private static String placeOf(Book book) {
    long openedAt = book.open().orElseThrow().entry().opened().at().toEpochMilli();
    return "%s%013d-%s".formatted(OPEN, openedAt, book.tradeId().orElseThrow());
  }

  private static TradeJson open(Book book) {
    return TradeJson.open(book, book.open().orElseThrow());
  }
}
