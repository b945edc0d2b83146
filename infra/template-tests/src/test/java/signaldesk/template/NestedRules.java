package signaldesk.template;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signaldesk.backend.Props;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/** What is nested is there, and is handed everything that it asks for, under its own name. */
final class NestedRules {
  private static final Set<String> NOT_PARTS = Set.of("Desk", "AlarmEmail", "MonthlyBudget");

  private NestedRules() {}

  static List<String> broken(Template template, Template observability) {
    List<String> broken = new ArrayList<>();
    List<Template.Resource> nested = Parts.of(template, "AWS::Serverless::Application");
    if (nested.size() != 1) {
      return List.of("Observability: not nested");
    }
    String location = nested.getFirst().properties().text("Location");
    if (!Files.exists(Template.find().resolveSibling(location))) {
      broken.add("Observability: no file " + location);
    }
    Props passed = nested.getFirst().properties().props("Parameters");
    if (!passed.values().keySet().equals(observability.parameters().values().keySet())) {
      broken.add("Observability: is handed other parameters than it has");
    }
    passed
        .values()
        .forEach((name, value) -> {
          if (!NOT_PARTS.contains(name) && !isThePart(template, name, value)) {
            broken.add("Observability: is handed something else as " + name);
          }
        });
    template
        .outputs()
        .values()
        .values()
        .forEach(output -> {
          String value = Props.of(output).get("Value").toString();
          int at = value.indexOf("Outputs.");
          if (at > 0
              && observability
                  .outputs()
                  .find(value.substring(at + 8).replaceAll("\\W", ""))
                  .isEmpty()) {
            broken.add("Observability: has no such output: " + value);
          }
        });
    return broken;
  }

  /** A queue is watched by its name, everything else by what a reference to it is. */
  private static boolean isThePart(Template template, String name, Object value) {
    boolean queue = Parts.type(template, name).equals("AWS::SQS::Queue");
    return Resources.target(value).equals(name)
        && value.equals(
            queue ? Map.of("Fn::GetAtt", List.of(name, "QueueName")) : Map.of("Ref", name));
  }
}
