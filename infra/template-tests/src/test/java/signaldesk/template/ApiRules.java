package signaldesk.template;

import java.util.ArrayList;
import java.util.List;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Props;
import signaldesk.backend.Template;

/**
 * The HTTP API has no firewall of its own: its routes are throttled, far above any burst of
 * signals, and it waits for a function as long as the function may take. That a body over 8 KB is
 * refused is the webhook's own, and its tests'.
 */
final class ApiRules {
  /** Calls a second; TradingView never sends again what was answered with 429. */
  private static final long ANY_BURST = 500;

  private ApiRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    for (var api : Parts.of(template, "AWS::Serverless::HttpApi")) {
      Props all = api.properties().props("DefaultRouteSettings");
      Props some = api.properties().props("RouteSettings");
      for (LambdaFunction function : template.functions()) {
        for (var route : function.routes()) {
          String name = route.method() + " " + route.path();
          Props own = all.under(some.props(name));
          long most = own.number("ThrottlingRateLimit", 0);
          if (most == 0 || own.number("ThrottlingBurstLimit", 0) < most) {
            broken.add(api.id() + ": nothing holds back a flood of " + name);
          }
          if (route.method().equals("POST") && most < ANY_BURST) {
            broken.add(api.id() + ": signals are throttled, and not sent again: " + name);
          }
          if (!route.limit().equals(function.timeout())) {
            broken.add(function.id() + ": the API does not wait as long as it runs: " + name);
          }
        }
      }
    }
    return broken;
  }
}
