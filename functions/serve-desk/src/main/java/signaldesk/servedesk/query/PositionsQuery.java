package signaldesk.servedesk.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signaldesk.desk.Account;
import signaldesk.instrument.Instrument;
import signaldesk.order.Order;
import signaldesk.port.LatestPrices;
import signaldesk.port.OrderStore;
import signaldesk.port.PositionStore;
import signaldesk.position.Book;
import signaldesk.servedesk.json.PageJson;
import signaldesk.servedesk.json.PositionJson;
import signaldesk.servedesk.json.PositionTotalsJson;
import signaldesk.servedesk.request.Answer;
import signaldesk.servedesk.request.Call;
import signaldesk.servedesk.request.Query;
import signaldesk.servedesk.value.Valued;

/**
 * {@code GET /v1/positions}: everything that is open now, newest first, and the totals over all of
 * it. One query an account, side by side, and where something is open one more for the last price
 * heard of; then the latest prices of venues, side by side too, so that one that hangs costs its
 * time once.
 */
public final class PositionsQuery implements Query {
  private static final int LATEST_ORDERS = 10;
  private static final int PAGE = 500;
  private static final int LARGEST_PAGE = 1000;

  private final PositionStore positions;
  private final OrderStore orders;
  private final LatestPrices prices;

  private record Held(Account account, Book book, List<Order> latest) {}

  public PositionsQuery(PositionStore positions, OrderStore orders, LatestPrices prices) {
    this.positions = positions;
    this.orders = orders;
    this.prices = prices;
  }

  @Override
  public Answer answer(Call call) {
    Set<String> symbols =
        call.parameters().symbols().stream().map(Instrument::symbol).collect(Collectors.toSet());
    int limit = call.parameters().limit(PAGE, LARGEST_PAGE);
    String before = call.parameters().cursor(call.cursors());
    return call.parameters().then(() -> positions(call, symbols, limit, before));
  }

  private Answer positions(Call call, Set<String> symbols, int limit, String before) {
    List<Held> held =
        Parallel.map(call.sight().accounts(), account -> open(call, account, symbols)).stream()
            .flatMap(Collection::stream)
            .toList();
    List<Valued> open =
        Parallel.map(held, one -> valued(call, one)).stream()
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(PositionsQuery::place).reversed())
            .toList();
    List<Valued> rest =
        open.stream().filter(one -> before.isEmpty() || place(one).compareTo(before) < 0).toList();
    List<Valued> shown = rest.subList(0, Math.min(limit, rest.size()));
    Map<String, Object> page =
        PageJson.of(
            "positions",
            shown.stream().map(PositionJson::of).toList(),
            call.cursors(),
            rest.size() > limit ? place(shown.getLast()) : "");
    page.put("totals", PositionTotalsJson.of(open));
    return new Answer.Found(page);
  }

  private List<Held> open(Call call, Account account, Set<String> symbols) {
    List<Book> open =
        positions.ofAccount(account.accountId()).stream()
            .filter(book -> symbols.isEmpty() || symbols.contains(book.symbol()))
            .filter(book -> book.open().isPresent())
            .filter(call.sight()::maySee)
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    List<Order> latest =
        orders.page(account.accountId(), LATEST_ORDERS, "").items().stream()
            .filter(call.sight()::maySee)
            .toList();
    return open.stream().map(book -> new Held(account, book, latest)).toList();
  }

  private Optional<Valued> valued(Call call, Held held) {
    return Valued.of(
        held.book(),
        held.latest(),
        prices.of(held.account(), held.book().contractId()),
        call.now());
  }

  /** Sorts by when it was entered; account and contract tell two of one millisecond apart. */
  private static String place(Valued position) {
    long entered = position.cycle().entry().opened().at().toEpochMilli();
    Book book = position.book();
    return "%013d-%s-%s".formatted(entered, book.accountId(), book.contractId());
  }
}
