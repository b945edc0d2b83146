package signaldesk.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signaldesk.backend.Props;
import signaldesk.backend.Template;

/** What AWS refuses only when the stack is made: shares an account does not have. */
final class ConcurrencyRules {
  private static final String RESERVED = "ReservedConcurrency";

  /** The least that AWS takes for a queue's mapping. */
  private static final long LEAST = 2;

  private ConcurrencyRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    Map<String, Object> onlyIfSet =
        Map.of(
            "Fn::If", List.of("Reserved", Map.of("Ref", RESERVED), Map.of("Ref", "AWS::NoValue")));
    Props shared = template.globals().props("Function");
    if (template.parameters().props(RESERVED).number("Default", -1) != 0
        || !shared.get("ReservedConcurrentExecutions").equals(onlyIfSet)) {
      broken.add("Globals: a fresh account has nothing to reserve");
    }
    template
        .resources()
        .values()
        .forEach(resource ->
            resource.properties().props("Events").values().values().stream()
                .map(event -> Props.of(event).props("Properties").props("ScalingConfig"))
                .filter(scaling -> scaling.find("MaximumConcurrency").isPresent())
                .filter(scaling -> least(template, scaling.get("MaximumConcurrency")) < LEAST)
                .forEach(_ -> broken.add(resource.id() + ": AWS takes no queue mapping below 2")));
    return broken;
  }

  /** The value itself, or the least that its parameter allows. */
  private static long least(Template template, Object value) {
    return value instanceof Map<?, ?> map && map.get("Ref") instanceof String parameter
        ? template.parameters().props(parameter).number("MinValue", 0)
        : Long.parseLong(value.toString());
  }
}
