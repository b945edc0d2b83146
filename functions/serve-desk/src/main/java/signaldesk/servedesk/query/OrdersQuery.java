package signaldesk.servedesk.query;

import signaldesk.desk.Account;
import signaldesk.order.Order;
import signaldesk.port.OrderStore;
import signaldesk.port.Page;
import signaldesk.servedesk.json.OrderJson;
import signaldesk.servedesk.json.PageJson;
import signaldesk.servedesk.request.Answer;
import signaldesk.servedesk.request.Call;
import signaldesk.servedesk.request.Query;

/** {@code GET /v1/accounts/{accountId}/orders}: the audit trail of an account. One query a page. */
public final class OrdersQuery implements Query {
  private final OrderStore orders;

  public OrdersQuery(OrderStore orders) {
    this.orders = orders;
  }

  @Override
  public Answer answer(Call call) {
    int limit = call.parameters().limit(Limits.PAGE, Limits.LARGEST_PAGE);
    String before = call.parameters().cursor(call.cursors());
    return call.parameters()
        .then(() ->
            call.sight()
                .account(call.path("accountId"))
                .map(account -> page(call, account, limit, before))
                .orElseGet(Answer::noAccount));
  }

  private Answer page(Call call, Account account, int limit, String before) {
    Page<Order> page = orders.page(account.accountId(), limit, before);
    return new Answer.Found(
        PageJson.of(
            "orders",
            page.items().stream().filter(call.sight()::maySee).map(OrderJson::of).toList(),
            call.cursors(),
            page.next()));
  }
}
