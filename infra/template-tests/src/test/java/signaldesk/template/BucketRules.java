package signaldesk.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signaldesk.backend.Props;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/** Buckets are nobody else's, are encrypted, keep what is overwritten, and outlive the stack. */
final class BucketRules {
  private static final List<String> CLOSED =
      List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");

  private BucketRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    Set<String> tlsOnly = new HashSet<>();
    for (var policy : Parts.of(template, "AWS::S3::BucketPolicy")) {
      String bucket = Resources.target(policy.properties().get("Bucket"));
      for (Props statement : policy.properties().props("PolicyDocument").each("Statement")) {
        if (!statement.text("Effect").equals("Deny")) {
          broken.add(policy.id() + ": opens a bucket to others");
        } else if (QueueRules.isTlsOnly(statement) && isOfAll(statement, bucket)) {
          tlsOnly.add(bucket);
        }
      }
    }
    for (var bucket : Parts.of(template, "AWS::S3::Bucket")) {
      Props with = bucket.properties();
      if (!tlsOnly.contains(bucket.id())) {
        broken.add(bucket.id() + ": takes requests without TLS");
      }
      if (!CLOSED.stream().allMatch(with.props("PublicAccessBlockConfiguration")::flag)
          || with.find("AccessControl").isPresent()
          || !with.find("OwnershipControls")
              .map(Object::toString)
              .orElse("")
              .contains("BucketOwnerEnforced")) {
        broken.add(bucket.id() + ": may be opened to the public");
      }
      if (with.props("BucketEncryption").each("ServerSideEncryptionConfiguration").isEmpty()) {
        broken.add(bucket.id() + ": not encrypted");
      }
      if (!with.props("VersioningConfiguration").findText("Status").orElse("").equals("Enabled")) {
        broken.add(bucket.id() + ": forgets what is overwritten");
      } else if (with.props("LifecycleConfiguration").each("Rules").stream()
          .noneMatch(rule -> rule.find("NoncurrentVersionExpiration").isPresent())) {
        broken.add(bucket.id() + ": keeps what is overwritten for ever");
      }
      for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
        if (!bucket.attributes().findText(policy).orElse("Delete").equals("Retain")) {
          broken.add(bucket.id() + ": goes with the stack: " + policy);
        }
      }
    }
    return broken;
  }

  /** Of the bucket itself and of everything in it. */
  private static boolean isOfAll(Props statement, String bucket) {
    return Set.copyOf(statement.list("Resource"))
        .equals(
            Set.of(
                Map.of("Fn::GetAtt", List.of(bucket, "Arn")),
                Map.of("Fn::Sub", "${%s.Arn}/*".formatted(bucket))));
  }
}
