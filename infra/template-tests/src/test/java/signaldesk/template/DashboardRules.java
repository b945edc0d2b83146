package signaldesk.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import signaldesk.backend.Props;
import signaldesk.backend.Template;

/** The dashboard is one that CloudWatch can read, and shows what exists: every alarm too. */
final class DashboardRules {
  private static final Pattern SOURCE = Pattern.compile("SOURCE '\\$\\{(\\w+)}'");

  private DashboardRules() {}

  static List<String> broken(Template template, Template observability) {
    List<String> broken = new ArrayList<>();
    for (var dashboard : Parts.of(observability, "AWS::CloudWatch::Dashboard")) {
      Props body = dashboard.properties().props("DashboardBody");
      String text = body.text("Fn::Sub");
      for (var alarm : Parts.of(observability, "AWS::CloudWatch::Alarm")) {
        if (!text.contains("\"${" + alarm.id() + ".Arn}\"")) {
          broken.add("Dashboard: does not show " + alarm.id());
        }
      }
      for (JsonNode widget : read(text, broken).path("widgets")) {
        JsonNode with = widget.path("properties");
        for (JsonNode row : with.path("metrics")) {
          Metric.of(row)
              .missing(template, observability)
              .ifPresent(why -> broken.add("Dashboard: " + why));
        }
        SOURCE
            .matcher(with.path("query").asText())
            .results()
            .map(found -> found.group(1))
            .filter(group -> !Parts.type(template, group).equals("AWS::Logs::LogGroup"))
            .forEach(group -> broken.add("Dashboard: the desk has no log group " + group));
      }
    }
    return broken;
  }

  private static JsonNode read(String text, List<String> broken) {
    ObjectMapper json = new ObjectMapper();
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      broken.add("Dashboard: is not JSON: " + e.getOriginalMessage());
      return json.createObjectNode();
    }
  }
}
