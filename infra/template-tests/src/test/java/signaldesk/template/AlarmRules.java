package signaldesk.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import signaldesk.backend.Props;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/**
 * An alarm says what it means and what to do, tells somebody, and watches something that exists;
 * whatever can be given up or wait unseen has one.
 */
final class AlarmRules {
  /** What it means, and what to do: less is not enough for both. */
  private static final int SHORTEST = 150;

  /** What an operator must hear of, though no part of the template stands for it. */
  private static final Set<String> OF_LINES =
      Set.of(
          "AnswerTime",
          "Refused",
          "EntriesStopped",
          "OrdersNeedSomebody",
          "StaleBooks",
          "AlertsRefused",
          "AlertsDropped");

  private AlarmRules() {}

  static List<String> broken(Template template, Template observability) {
    List<String> broken = new ArrayList<>();
    Set<Metric> watched = new HashSet<>();
    for (var alarm : Parts.of(observability, "AWS::CloudWatch::Alarm")) {
      Props with = alarm.properties();
      if (with.findText("AlarmDescription").orElse("").length() < SHORTEST) {
        broken.add(alarm.id() + ": does not say what it means and what to do");
      }
      if (with.list("AlarmActions").stream()
          .noneMatch(action ->
              Parts.type(observability, Resources.target(action)).equals("AWS::SNS::Topic"))) {
        broken.add(alarm.id() + ": tells nobody");
      }
      // Nothing was sent, nothing waits, nothing failed: no data is a quiet desk.
      if (!with.findText("TreatMissingData").orElse("").equals("notBreaching")) {
        broken.add(alarm.id() + ": cries, or stays silent, when there is no data");
      }
      List<Metric> metrics = metrics(with);
      metrics.stream()
          .flatMap(metric -> metric.missing(template, observability).stream())
          .forEach(why -> broken.add(alarm.id() + ": " + why));
      watched.addAll(metrics);
    }
    wanted(template, observability)
        .filter(metric -> !watched.contains(metric))
        .forEach(metric -> broken.add("nobody is told of " + metric));
    for (var filter : Parts.of(observability, "AWS::Logs::MetricFilter")) {
      String group = Resources.target(filter.properties().get("LogGroupName"));
      if (!Parts.type(template, group).equals("AWS::Logs::LogGroup")) {
        broken.add(filter.id() + ": counts lines of no log group");
      }
    }
    return broken;
  }

  private static List<Metric> metrics(Props alarm) {
    if (alarm.find("MetricName").isPresent()) {
      return List.of(Metric.of(alarm));
    }
    return alarm.each("Metrics").stream()
        .filter(each -> each.find("MetricStat").isPresent())
        .map(each -> Metric.of(each.props("MetricStat").props("Metric")))
        .toList();
  }

  /** What an alarm must watch, by what the template holds. */
  private static Stream<Metric> wanted(Template template, Template observability) {
    Stream<Metric> givenUp =
        template.queues().stream()
            .map(queue ->
                queue.deadLetters().isPresent()
                    ? aws("SQS", "ApproximateAgeOfOldestMessage", "QueueName", queue.id())
                    : aws("SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue.id()));
    Stream<Metric> functions =
        template.functions().stream()
            .flatMap(function ->
                Stream.concat(
                        Stream.of("Errors", "Throttles"),
                        function.streamMappings().stream().map(_ -> "IteratorAge"))
                    .map(name -> aws("Lambda", name, "FunctionName", function.id())));
    Stream<Metric> apis =
        Parts.of(template, "AWS::Serverless::HttpApi").stream()
            .map(api -> aws("ApiGateway", "5xx", "ApiId", api.id()));
    Stream<Metric> lines =
        Stream.concat(
            OF_LINES.stream().map(name -> new Metric("SignalDesk/${Desk}", name, Map.of())),
            Parts.of(observability, "AWS::Logs::MetricFilter").stream()
                .flatMap(filter -> filter.properties().each("MetricTransformations").stream())
                .map(each ->
                    new Metric(
                        Metric.plain(each.get("MetricNamespace")),
                        each.text("MetricName"),
                        Map.of())));
    return Stream.of(givenUp, functions, apis, lines).flatMap(each -> each);
  }

  private static Metric aws(String service, String name, String dimension, String id) {
    return new Metric("AWS/" + service, name, Map.of(dimension, id));
  }
}
