package signaldesk.servedesk.query;

import java.util.Collection;
import java.util.List;
import signaldesk.desk.Account;
import signaldesk.instrument.Instrument;
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
    List<String> accountIds = sight.accounts().stream().map(Account::accountId).toList();
    SymbolTrades closed =
        new SymbolTrades(trades, trade -> trade.symbol().equals(symbol) && sight.maySee(trade));
    Page<TradeJson> page =
        TradePages.page(
            sight,
            limit,
            key,
            () -> books(sight, symbol),
            (size, after) -> closed.page(accountIds, size, after));
    return new Answer.Found(PageJson.of("trades", page.items(), call.cursors(), page.next()));
  }

  private List<Book> books(Sight sight, String symbol) {
    return Parallel.map(sight.accounts(), account -> positions.ofAccount(account.accountId()))
        .stream()
        .flatMap(Collection::stream)
        .filter(book -> book.symbol().equals(symbol))
        .toList();
  }
}
