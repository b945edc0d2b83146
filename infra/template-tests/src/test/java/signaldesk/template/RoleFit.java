package signaldesk.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import signaldesk.backend.Template;

/** Whether a role allows what its function does, and nothing else. */
final class RoleFit {
  /** What Lambda does with a function's role by itself, so that no function is seen to call it. */
  private static final Map<String, String> LAMBDAS_OWN =
      Map.of(
          "sqs:ReceiveMessage", "the poller of a queue",
          "sqs:DeleteMessage", "the poller of a queue",
          "sqs:GetQueueAttributes", "the poller of a queue",
          "dynamodb:DescribeStream", "the poller of a stream",
          "dynamodb:GetRecords", "the poller of a stream",
          "dynamodb:GetShardIterator", "the poller of a stream",
          "dynamodb:ListStreams", "the poller of a stream",
          "logs:CreateLogStream", "what a function prints",
          "logs:PutLogEvents", "what a function prints");

  private RoleFit() {}

  /** What is allowed too little and too much. */
  static List<String> misfits(Template template, Map<String, List<Call>> calls) {
    List<String> misfits = new ArrayList<>();
    for (var function : template.functions()) {
      String role = function.id() + "Role";
      List<Grant> grants = Grant.of(template, role);
      List<Call> made = calls.getOrDefault(function.id(), List.of());
      made.stream()
          .filter(call -> grants.stream().noneMatch(grant -> grant.allows(call)))
          .map(call -> role + ": may not " + call.action() + " on " + call.part())
          .distinct()
          .forEach(misfits::add);
      grants.stream()
          .filter(grant -> !LAMBDAS_OWN.containsKey(grant.action()))
          .filter(grant -> !isForFailures(template, function.id(), grant))
          .filter(grant -> made.stream().noneMatch(grant::allows))
          .map(grant -> role + ": never did " + grant.action() + " on " + grant.part())
          .forEach(misfits::add);
      grants.stream()
          .filter(
              grant -> grant.leadingKeys().isEmpty() && grant.action().equals("dynamodb:PutItem"))
          .filter(grant -> grant.part().equals("Desk"))
          .map(_ -> role + ": may write anything of the desk's configuration")
          .forEach(misfits::add);
    }
    return misfits;
  }

  /** Lambda sends there what the poller of a stream, or a call nobody waits for, gives up. */
  private static boolean isForFailures(Template template, String function, Grant grant) {
    var failures =
        Stream.concat(
            template.function(function).failuresQueueId().stream(),
            template.function(function).streamMappings().stream()
                .flatMap(mapping -> mapping.failuresQueueId().stream()));
    return grant.action().equals("sqs:SendMessage")
        && failures.anyMatch(queue -> queue.equals(grant.part()));
  }
}
