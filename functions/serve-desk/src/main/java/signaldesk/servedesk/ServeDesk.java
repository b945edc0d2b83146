package signaldesk.servedesk;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.desk.Reader;
import signaldesk.port.Accounts;
import signaldesk.servedesk.request.Answer;
import signaldesk.servedesk.request.Authentication;
import signaldesk.servedesk.request.Call;
import signaldesk.servedesk.request.Cursors;
import signaldesk.servedesk.request.Parameters;
import signaldesk.servedesk.request.Sight;

/**
 * Answers reads: finds the route, tells who asks, and lets the route's query answer what he may
 * see.
 */
final class ServeDesk {
  private final List<Route> routes;
  private final Authentication authentication;
  private final Accounts accounts;
  private final InstantSource clock;

  ServeDesk(Stores stores, InstantSource clock) {
    this.routes = Routes.of(stores);
    this.authentication = new Authentication(stores.readers());
    this.accounts = stores.accounts();
    this.clock = clock;
  }

  Answer answer(HttpRequest http) {
    if (http.path().equals("/healthz")) {
      return isGet(http) ? new Answer.Found(Map.of("status", "up")) : new Answer.NotAllowed();
    }
    Optional<Reader> reader = authentication.reader(http);
    if (reader.isEmpty()) {
      return new Answer.Unauthorized();
    }
    Sight sight = new Sight(reader.get(), accounts);
    for (Route route : routes) {
      Optional<Map<String, String>> parts = route.match(http.path());
      if (parts.isPresent()) {
        return isGet(http)
            ? route.query().answer(call(http, sight, route, parts.get()))
            : new Answer.NotAllowed();
      }
    }
    return new Answer.NotFound("there is nothing at this path");
  }

  private Call call(HttpRequest http, Sight sight, Route route, Map<String, String> parts) {
    Parameters parameters = Parameters.of(http);
    Cursors cursors =
        new Cursors(
            String.join(
                "\n", sight.scope(), route.pattern(), parts.toString(), parameters.filters()));
    String accept = http.headers().getOrDefault("accept", "");
    return new Call(sight, parts, parameters, cursors, accept, clock.instant());
  }

  private static boolean isGet(HttpRequest http) {
    return http.method().equals("GET");
  }
}
