package signaldesk.servedesk.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import signaldesk.instrument.Instrument;
import signaldesk.pnl.Trade;
import signaldesk.port.Page;
import signaldesk.port.PositionStore;
import signaldesk.port.TradeStore;
import signaldesk.position.Book;
import signaldesk.servedesk.json.PageJson;
import signaldesk.servedesk.json.TradeJson;
import signaldesk.servedesk.request.Answer;
import signaldesk.servedesk.request.Call;
import signaldesk.servedesk.request.Query;
import signaldesk.servedesk.request.Sight;

/**
 * {@code GET /v1/trades?symbol=NQ1!}: the trades in one instrument on every account the reader may
 * see.
 */
public final class SymbolTradesQuery implements Query {
  private final PositionStore positions;
  private final TradeStore trades;

  public SymbolTradesQuery(PositionStore positions, TradeStore trades) {
    this.positions = positions;
    this.trades = trades;
  }

  @Override
  public Answer answer(Call call) {
    int limit = call.parameters().limit(Limits.PAGE, Limits.LARGEST_PAGE);
    String key = call.parameters().cursor(call.cursors());
    var symbol = call.parameters().oneSymbol().map(Instrument::symbol);
    return call.parameters().then(() -> page(call, symbol.orElseThrow(), limit, key));
  }

  private Answer page(Call call, String symbol, int limit, String key) {
    Sight sight = call.sight();
    Page<TradeJson> page =
        TradePages.page(
            sight,
            limit,
            key,
            () -> books(sight, symbol),
            (size, after) -> seen(sight, trades.ofSymbol(sight.ownerIds(), symbol, size, after)));
    return new Answer.Found(PageJson.of("trades", page.items(), call.cursors(), page.next()));
  }

  /** The index is by owner; an account that is no longer his is not shown. */
  private static Page<Trade> seen(Sight sight, Page<Trade> page) {
    Set<String> accountIds =
        Set.copyOf(sight.of(page.items().stream().map(Trade::accountId).distinct().toList()));
    return new Page<>(
        page.items().stream().filter(trade -> accountIds.contains(trade.accountId())).toList(),
        page.next());
  }

  private List<Book> books(Sight sight, String symbol) {
    return Parallel.map(sight.accounts(), account -> positions.ofAccount(account.accountId()))
        .stream()
        .flatMap(Collection::stream)
        .filter(book -> book.symbol().equals(symbol))
        .toList();
  }
}
