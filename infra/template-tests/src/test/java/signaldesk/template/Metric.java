package signaldesk.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import signaldesk.backend.Props;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/**
 * A metric as an alarm or the dashboard names it.
 *
 * @param dimensions by name, the parameter each refers to
 */
record Metric(String namespace, String name, Map<String, String> dimensions) {
  /** Of the desk's own metrics, which are made of log lines. */
  private static final String OWN = "SignalDesk/${Desk}";

  /** By namespace and name, the dimension and the type of what it is the name of. */
  private static final Map<String, Map<String, String>> AWS =
      Map.of(
          "AWS/SQS",
          Map.of(
              "ApproximateAgeOfOldestMessage", "QueueName",
              "ApproximateNumberOfMessagesVisible", "QueueName"),
          "AWS/Lambda",
          Map.of(
              "Errors", "FunctionName",
              "Throttles", "FunctionName",
              "Duration", "FunctionName",
              "IteratorAge", "FunctionName"),
          "AWS/ApiGateway",
          Map.of("Count", "ApiId", "4xx", "ApiId", "5xx", "ApiId"));

  private static final Map<String, String> TYPES =
      Map.of(
          "QueueName", "AWS::SQS::Queue",
          "FunctionName", "AWS::Serverless::Function",
          "ApiId", "AWS::Serverless::HttpApi");

  /** Of an alarm, or of one part of it. */
  static Metric of(Props alarm) {
    Map<String, String> dimensions = new TreeMap<>();
    alarm
        .each("Dimensions")
        .forEach(each -> dimensions.put(each.text("Name"), Resources.target(each.get("Value"))));
    return new Metric(plain(alarm.get("Namespace")), alarm.text("MetricName"), dimensions);
  }

  /** Of a row of the dashboard: namespace, name, pairs of name and value, options. */
  static Metric of(JsonNode row) {
    Map<String, String> dimensions = new TreeMap<>();
    for (int i = 2; i + 1 < row.size(); i += 2) {
      dimensions.put(row.get(i).asText(), row.get(i + 1).asText().replaceAll("[${}]", ""));
    }
    return new Metric(row.get(0).asText(), row.get(1).asText(), dimensions);
  }

  static String plain(Object namespace) {
    return namespace instanceof Map<?, ?> map ? String.valueOf(map.get("Fn::Sub")) : "" + namespace;
  }

  /** Why nothing is ever counted here. */
  Optional<String> missing(Template template, Template observability) {
    return namespace.equals(OWN) ? noLines(observability) : noSuchMetric(template);
  }

  private Optional<String> noLines(Template observability) {
    boolean made =
        dimensions.isEmpty()
            && Parts.of(observability, "AWS::Logs::MetricFilter").stream()
                .flatMap(filter -> filter.properties().each("MetricTransformations").stream())
                .anyMatch(each -> each.text("MetricName").equals(name));
    return made ? Optional.empty() : Optional.of("no line of a log is counted as " + name);
  }

  private Optional<String> noSuchMetric(Template template) {
    String dimension = AWS.getOrDefault(namespace, Map.of()).get(name);
    if (dimension == null || !dimensions.keySet().equals(java.util.Set.of(dimension))) {
      return Optional.of("AWS has no metric " + namespace + " " + name + " by " + dimensions);
    }
    String id = dimensions.getOrDefault(dimension, "");
    boolean exists = Parts.type(template, id).equals(TYPES.get(dimension));
    if (exists && name.equals("IteratorAge")) {
      exists = !template.function(id).streamMappings().isEmpty();
    }
    return exists ? Optional.empty() : Optional.of("the desk has no " + name + " of " + id);
  }
}
