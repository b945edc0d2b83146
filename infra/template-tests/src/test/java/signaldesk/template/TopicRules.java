package signaldesk.template;

import java.util.ArrayList;
import java.util.List;
import signaldesk.backend.Props;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/**
 * The alarms' topic is encrypted with a key that alarms may use, and takes what comes over TLS from
 * this account alone.
 */
final class TopicRules {
  private TopicRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    for (var topic : Parts.of(template, "AWS::SNS::Topic")) {
      String key = topic.properties().find("KmsMasterKeyId").map(TopicRules::target).orElse("");
      if (!Parts.type(template, key).equals("AWS::KMS::Key")) {
        broken.add(topic.id() + ": not encrypted, or with a key that lets no alarm through");
      }
      List<Props> policy =
          Parts.of(template, "AWS::SNS::TopicPolicy").stream()
              .filter(each ->
                  each.properties().list("Topics").stream()
                      .map(TopicRules::target)
                      .anyMatch(topic.id()::equals))
              .flatMap(each -> each.properties().props("PolicyDocument").each("Statement").stream())
              .toList();
      if (policy.stream().noneMatch(QueueRules::isTlsOnly)) {
        broken.add(topic.id() + ": takes requests without TLS");
      }
      policy.stream()
          .filter(statement -> statement.text("Effect").equals("Allow"))
          .filter(statement -> !isConditional(statement, "aws:SourceAccount"))
          .forEach(_ -> broken.add(topic.id() + ": takes alarms of any account"));
    }
    for (var key : Parts.of(template, "AWS::KMS::Key")) {
      if (!key.properties().flag("EnableKeyRotation")) {
        broken.add(key.id() + ": never changes");
      }
      key.properties().props("KeyPolicy").each("Statement").stream()
          .filter(statement -> !statement.get("Principal").toString().contains(":root"))
          .filter(statement -> !isConditional(statement, "kms:EncryptionContext:aws:sns:topicArn"))
          .forEach(_ -> broken.add(key.id() + ": opens more than the alarms' topic"));
    }
    return broken;
  }

  private static boolean isConditional(Props statement, String on) {
    return statement.props("Condition").props("StringEquals").find(on).isPresent();
  }

  /** What it refers to; empty for a plain name, such as an alias. */
  private static String target(Object value) {
    return value instanceof String ? "" : Resources.target(value);
  }
}
