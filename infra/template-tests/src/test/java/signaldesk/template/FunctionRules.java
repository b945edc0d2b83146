package signaldesk.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signaldesk.backend.Props;
import signaldesk.backend.Template;

/** How a function runs: what AWS still patches, nothing secret beside it, no door of its own. */
final class FunctionRules {
  private static final String SECRET = "(?i).*(TOKEN|SECRET|PASSWORD|CREDENTIAL|API_?KEY).*";

  private static final Map<String, String> NOTHING = Map.of("Ref", "AWS::NoValue");

  private FunctionRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    Props shared = template.globals().props("Function");
    for (var function : Parts.of(template, "AWS::Serverless::Function")) {
      Props with = shared.under(function.properties());
      if (!with.findText("Runtime").orElse("").equals("java25")) {
        broken.add(function.id() + ": not on the newest Java that Lambda runs");
      }
      for (String door : List.of("FunctionUrlConfig", "VpcConfig", "Layers")) {
        if (with.find(door).isPresent()) {
          broken.add(function.id() + ": has what no function of the desk needs: " + door);
        }
      }
      if (with.find("SnapStart").isPresent() != with.find("AutoPublishAlias").isPresent()) {
        broken.add(function.id() + ": a snapshot is of a version, and a version for a snapshot");
      }
      with.props("Environment")
          .props("Variables")
          .values()
          .forEach((name, value) -> {
            boolean secret = name.matches(SECRET) && !value.equals(NOTHING);
            if (secret || !isReference(value)) {
              broken.add(function.id() + ": a secret, or no part of the desk: " + name);
            }
          });
    }
    return broken;
  }

  private static boolean isReference(Object value) {
    return value instanceof Map<?, ?> map
        && (map.containsKey("Ref") || map.containsKey("Fn::GetAtt"));
  }
}
