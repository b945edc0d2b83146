package signaldesk.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import signaldesk.backend.Props;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/**
 * A role per function, given to Lambda alone, and one per target of schedules, given to this
 * account's alone, that names what it may do and to what. That it may do no more than the code does
 * is {@link RolesTest}'s.
 */
final class RoleRules {
  private static final Props LAMBDA =
      new Props(
          Map.of(
              "Effect", "Allow",
              "Principal", Map.of("Service", "lambda.amazonaws.com"),
              "Action", "sts:AssumeRole"));

  /** Schedules of other accounts are run by the same service. */
  private static final Props SCHEDULER =
      new Props(
          Map.of(
              "Effect",
              "Allow",
              "Principal",
              Map.of("Service", "scheduler.amazonaws.com"),
              "Action",
              "sts:AssumeRole",
              "Condition",
              Map.of(
                  "StringEquals", Map.of("aws:SourceAccount", Map.of("Ref", "AWS::AccountId")))));

  private RoleRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    Set<String> roles = new HashSet<>();
    for (var function : Parts.of(template, "AWS::Serverless::Function")) {
      String role = function.properties().find("Role").map(Resources::target).orElse("none");
      if (!roles.add(role) || !template.resources().containsKey(role)) {
        broken.add(function.id() + ": no role of its own");
      }
    }
    Map<String, Set<Object>> targets = new TreeMap<>();
    for (var schedule : Parts.of(template, "AWS::Scheduler::Schedule")) {
      Props target = schedule.properties().props("Target");
      Set<Object> its =
          targets.computeIfAbsent(Resources.target(target.get("RoleArn")), _ -> new HashSet<>());
      its.add(target.get("Arn"));
      target.props("DeadLetterConfig").find("Arn").ifPresent(its::add);
    }
    for (var role : Parts.of(template, "AWS::IAM::Role")) {
      Props trust = role.properties().props("AssumeRolePolicyDocument");
      boolean scheduled = targets.containsKey(role.id()) && !roles.contains(role.id());
      if (!trust.each("Statement").equals(List.of(scheduled ? SCHEDULER : LAMBDA))) {
        broken.add(role.id() + ": is given to others than " + (scheduled ? "schedules" : "Lambda"));
      }
      if (scheduled && !allowed(role).equals(targets.get(role.id()))) {
        broken.add(role.id() + ": reaches other parts than its schedules do");
      }
      if (role.properties().find("ManagedPolicyArns").isPresent()) {
        broken.add(role.id() + ": has a policy that AWS may widen");
      }
      Parts.statements(role).forEach(statement -> broken.addAll(statement(role.id(), statement)));
    }
    return broken;
  }

  private static Set<Object> allowed(Template.Resource role) {
    return Parts.statements(role).stream()
        .filter(statement ->
            Set.of("lambda:InvokeFunction", "sqs:SendMessage")
                .containsAll(statement.list("Action")))
        .flatMap(statement -> statement.list("Resource").stream())
        .collect(Collectors.toSet());
  }

  private static List<String> statement(String role, Props statement) {
    List<String> broken = new ArrayList<>();
    for (Object action : statement.list("Action")) {
      if (action.toString().contains("*")) {
        broken.add(role + ": may do anything: " + action);
      }
    }
    if (statement.list("Resource").contains("*") || statement.list("Resource").isEmpty()) {
      broken.add(role + ": may do it to anything: " + statement.text("Sid"));
    }
    for (String inverted : List.of("NotAction", "NotResource", "NotPrincipal")) {
      if (statement.find(inverted).isPresent()) {
        broken.add(role + ": may do all but what is named: " + inverted);
      }
    }
    return broken;
  }
}
