package signaldesk.servedesk;

import java.util.List;
import signaldesk.servedesk.query.AccountTradesQuery;
import signaldesk.servedesk.query.AccountsQuery;
import signaldesk.servedesk.query.OrdersQuery;
import signaldesk.servedesk.query.PositionsQuery;
import signaldesk.servedesk.query.RefusalsQuery;
import signaldesk.servedesk.query.ReportQuery;
import signaldesk.servedesk.query.SignalQuery;
import signaldesk.servedesk.query.SignalsQuery;
import signaldesk.servedesk.query.SymbolTradesQuery;

/** The read API, a line a resource. {@code /healthz} is not here: it needs no reader. */
final class Routes {
  private Routes() {}

  static List<Route> of(Stores all) {
    return List.of(
        new Route("/v1/positions", new PositionsQuery(all.positions(), all.orders(), all.prices())),
        new Route("/v1/accounts", new AccountsQuery(all.switches(), all.positions(), all.trades())),
        new Route(
            "/v1/accounts/{accountId}/trades",
            new AccountTradesQuery(all.positions(), all.trades())),
        new Route("/v1/accounts/{accountId}/orders", new OrdersQuery(all.orders())),
        new Route("/v1/trades", new SymbolTradesQuery(all.positions(), all.trades())),
        new Route("/v1/signals", new SignalsQuery(all.signals(), all.orders(), all.hooks())),
        new Route(
            "/v1/signals/{signalId}", new SignalQuery(all.signals(), all.orders(), all.hooks())),
        new Route("/v1/reports/{report}", new ReportQuery(all.reports())),
        new Route("/v1/hooks/{name}/refusals", new RefusalsQuery(all.hooks(), all.refusals())));
  }
}
