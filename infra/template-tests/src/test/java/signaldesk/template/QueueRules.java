package signaldesk.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signaldesk.backend.Props;
import signaldesk.backend.Queue;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/** Queues are encrypted and take requests over TLS only, and their policies open them to nobody. */
final class QueueRules {
  private QueueRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    Set<String> tlsOnly = new HashSet<>();
    for (var policy : Parts.of(template, "AWS::SQS::QueuePolicy")) {
      List<String> queues =
          policy.properties().list("Queues").stream().map(Resources::target).toList();
      for (Props statement : policy.properties().props("PolicyDocument").each("Statement")) {
        if (!statement.text("Effect").equals("Deny")) {
          broken.add(policy.id() + ": opens a queue to others");
        } else if (isTlsOnly(statement)) {
          List<String> denied = statement.list("Resource").stream().map(Resources::target).toList();
          queues.stream().filter(denied::contains).forEach(tlsOnly::add);
        }
      }
    }
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

  /** Denies everybody what does not come over TLS. */
  static boolean isTlsOnly(Props statement) {
    return statement.text("Effect").equals("Deny")
        && statement.get("Principal").equals("*")
        && statement
            .get("Condition")
            .equals(Map.of("Bool", Map.of("aws:SecureTransport", "false")));
  }
}
