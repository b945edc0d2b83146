package signaldesk.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import signaldesk.backend.Props;
import signaldesk.backend.Template;

/** Whatever costs says whose it is, so that a bill can be read. */
final class TagRules {
  private static final String TAG = "application";

  private static final Set<String> COSTS =
      Set.of(
          "AWS::Serverless::Function",
          "AWS::Serverless::HttpApi",
          "AWS::Serverless::Application",
          "AWS::DynamoDB::Table",
          "AWS::SQS::Queue",
          "AWS::S3::Bucket",
          "AWS::Logs::LogGroup",
          "AWS::SNS::Topic",
          "AWS::KMS::Key");

  private TagRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    for (var resource : template.resources().values()) {
      Props shared = template.globals().props("Function");
      Props with =
          resource.type().equals("AWS::Serverless::Function")
              ? shared.under(resource.properties())
              : resource.properties();
      String tags = with.find("Tags").map(Object::toString).orElse("");
      if (COSTS.contains(resource.type()) && !tags.contains(TAG)) {
        broken.add(resource.id() + ": no bill says that it is the desk's");
      }
    }
    return broken;
  }
}
