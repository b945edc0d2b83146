package signaldesk.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import signaldesk.backend.Props;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/** Logs end, are each function's own, can be read by machines and hold no token. */
final class LogRules {
  private LogRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    for (var group : Parts.of(template, "AWS::Logs::LogGroup")) {
      if (group.properties().find("RetentionInDays").isEmpty()) {
        broken.add(group.id() + ": kept for ever");
      }
    }
    for (var function : Parts.of(template, "AWS::Serverless::Function")) {
      Props logging = function.properties().props("LoggingConfig");
      String group = logging.find("LogGroup").map(Resources::target).orElse("none");
      if (!group.equals(function.id() + "Log")
          || !logging.findText("LogFormat").orElse("").equals("JSON")) {
        broken.add(function.id() + ": no log group of its own in JSON");
      }
    }
    for (var api : Parts.of(template, "AWS::Serverless::HttpApi")) {
      String format = api.properties().props("AccessLogSettings").findText("Format").orElse("");
      if (format.isEmpty() || format.matches("(?s).*([pP]ath|header|queryString).*")) {
        broken.add(api.id() + ": no access log, or one with paths, which hold tokens");
      } else if (!isJson(accessLine(format, "POST /hooks/{token}", "2500"))) {
        broken.add(api.id() + ": a line of its access log is not JSON, so no metric is made of it");
      }
    }
    return broken;
  }

  /** A line as API Gateway writes it. */
  static String accessLine(String format, String route, String latency) {
    return format
        .replace("$context.routeKey", route)
        .replace("$context.responseLatency", latency)
        .replaceAll("\\$context\\.[A-Za-z.]+", "-");
  }

  private static boolean isJson(String line) {
    try {
      return new ObjectMapper().readTree(line).path("latency").isNumber();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
