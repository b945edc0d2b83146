package signaldesk.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Props;
import signaldesk.backend.Queue;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/** What must hold of the template; each rule says in words what breaks it. */
final class Rules {
  private Rules() {}

  /** All that breaks a rule. */
  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    template.functions().forEach(function -> broken.addAll(mappings(template, function)));
    broken.addAll(roles(template));
    broken.addAll(tables(template));
    broken.addAll(queues(template));
    broken.addAll(logs(template));
    broken.addAll(ConcurrencyRules.broken(template));
    broken.addAll(StreamRules.broken(template));
    return broken;
  }

  private static List<String> mappings(Template template, LambdaFunction function) {
    List<String> broken = new ArrayList<>();
    for (var mapping : function.queueMappings()) {
      Queue queue = template.queue(mapping.queueId());
      long visibility = Long.parseLong(queue.attributes().getOrDefault("VisibilityTimeout", "30"));
      if (visibility < 6 * function.timeout().toSeconds()) {
        broken.add(
            queue.id() + ": visibility is less than six times the timeout of " + function.id());
      }
      if (queue.deadLetters().isEmpty()) {
        broken.add(queue.id() + ": no dead-letter queue");
      }
      if (!mapping.partialResponses()) {
        broken.add(function.id() + ": one bad message fails its whole batch");
      }
    }
    for (var mapping : function.streamMappings()) {
      if (mapping.failuresQueueId().isEmpty()) {
        broken.add(function.id() + ": no on-failure destination for its stream");
      }
      if (mapping.maxRetries() < 0 || mapping.maxRecordAge().isEmpty()) {
        broken.add(function.id() + ": a bad record holds up its shard for a day");
      }
      if (!mapping.partialResponses() || !mapping.bisect()) {
        broken.add(function.id() + ": one bad record fails its whole batch");
      }
    }
    return broken;
  }

  private static List<String> roles(Template template) {
    List<String> broken = new ArrayList<>();
    Set<String> roles = new HashSet<>();
    for (var function : of(template, "AWS::Serverless::Function")) {
      String role = function.properties().find("Role").map(Resources::target).orElse("none");
      if (!roles.add(role) || !template.resources().containsKey(role)) {
        broken.add(function.id() + ": no role of its own");
      }
    }
    for (var role : of(template, "AWS::IAM::Role")) {
      for (Props policy : role.properties().each("Policies")) {
        for (Props statement : policy.props("PolicyDocument").each("Statement")) {
          broken.addAll(statement(role.id(), statement));
        }
      }
    }
    return broken;
  }

  private static List<String> statement(String role, Props statement) {
    List<String> broken = new ArrayList<>();
    for (Object action : statement.list("Action")) {
      if (action.toString().endsWith("*")) {
        broken.add(role + ": may do anything: " + action);
      }
    }
    if (statement.list("Resource").contains("*")) {
      broken.add(role + ": may do it to anything: " + statement.text("Sid"));
    }
    return broken;
  }

  private static List<String> tables(Template template) {
    List<String> broken = new ArrayList<>();
    for (var table : of(template, "AWS::DynamoDB::Table")) {
      Props with = table.properties();
      if (!with.props("PointInTimeRecoverySpecification").flag("PointInTimeRecoveryEnabled")) {
        broken.add(table.id() + ": no point-in-time recovery");
      }
      if (!with.props("SSESpecification").flag("SSEEnabled")) {
        broken.add(table.id() + ": not encrypted");
      }
      for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
        if (!table.attributes().findText(policy).orElse("Delete").equals("Retain")) {
          broken.add(table.id() + ": goes with the stack: " + policy);
        }
      }
    }
    return broken;
  }

  private static List<String> queues(Template template) {
    Set<String> tlsOnly = new HashSet<>();
    for (var policy : of(template, "AWS::SQS::QueuePolicy")) {
      if (policy.properties().toString().contains("aws:SecureTransport=false")) {
        policy.properties().list("Queues").stream().map(Resources::target).forEach(tlsOnly::add);
      }
    }
    List<String> broken = new ArrayList<>();
    for (Queue queue : template.queues()) {
      if (!tlsOnly.contains(queue.id())) {
        broken.add(queue.id() + ": takes requests without TLS");
      }
      if (!"true".equals(queue.attributes().get("SqsManagedSseEnabled"))) {
        broken.add(queue.id() + ": not encrypted");
      }
    }
    return broken;
  }

  private static List<String> logs(Template template) {
    List<String> broken = new ArrayList<>();
    for (var group : of(template, "AWS::Logs::LogGroup")) {
      if (group.properties().find("RetentionInDays").isEmpty()) {
        broken.add(group.id() + ": kept for ever");
      }
    }
    for (var function : of(template, "AWS::Serverless::Function")) {
      Props logging = function.properties().props("LoggingConfig");
      boolean own =
          logging
              .find("LogGroup")
              .map(Resources::target)
              .filter(template.resources()::containsKey)
              .isPresent();
      if (!own || !logging.findText("LogFormat").orElse("").equals("JSON")) {
        broken.add(function.id() + ": no log group of its own in JSON");
      }
    }
    for (var api : of(template, "AWS::Serverless::HttpApi")) {
      String format = api.properties().props("AccessLogSettings").findText("Format").orElse("");
      if (format.isEmpty() || format.matches("(?s).*[pP]ath.*")) {
        broken.add(api.id() + ": no access log, or one with paths, which hold tokens");
      }
    }
    return broken;
  }

  private static Collection<Template.Resource> of(Template template, String type) {
    return template.resources().entrySet().stream()
        .map(Map.Entry::getValue)
        .filter(resource -> resource.type().equals(type))
        .toList();
  }
}
