package signaldesk.servedesk.query;

import signaldesk.desk.Account;
import signaldesk.port.Page;
import signaldesk.port.PositionStore;
import signaldesk.port.TradeStore;
import signaldesk.servedesk.json.PageJson;
import signaldesk.servedesk.json.TradeJson;
import signaldesk.servedesk.request.Answer;
import signaldesk.servedesk.request.Call;
import signaldesk.servedesk.request.Query;

/**
 * {@code GET /v1/accounts/{accountId}/trades}: an account's trades. One query a page, and one for
 * what is open.
 */
public final class AccountTradesQuery implements Query {
  private final PositionStore positions;
  private final TradeStore trades;

  public AccountTradesQuery(PositionStore positions, TradeStore trades) {
    this.positions = positions;
    this.trades = trades;
  }

  @Override
  public Answer answer(Call call) {
    int limit = call.parameters().limit(Limits.PAGE, Limits.LARGEST_PAGE);
    String key = call.parameters().cursor(call.cursors());
    return call.parameters()
        .then(() ->
            call.sight()
                .account(call.path("accountId"))
                .map(account -> page(call, account, limit, key))
                .orElseGet(Answer::noAccount));
  }

  private Answer page(Call call, Account account, int limit, String key) {
    Page<TradeJson> page =
        TradePages.page(
            call.sight(),
            limit,
            key,
            () -> positions.ofAccount(account.accountId()),
            (size, after) -> trades.page(account.accountId(), size, after));
    return new Answer.Found(PageJson.of("trades", page.items(), call.cursors(), page.next()));
  }
}
