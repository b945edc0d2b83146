package signaldesk.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import signaldesk.backend.Template;

/** The indexes that a function's code queries are those that its role may query. */
final class QueriedIndexes {
  /** Each call on a port that reads an index: how it looks in a source, and the index. */
  private static final Map<String, String> CALLS = Map.of(".ofDay(", "${Signals.Arn}/index/byDay");

  private QueriedIndexes() {}

  /** What {@code role} lacks for a function with these sources. */
  static List<String> missing(Template template, String role, List<String> sources) {
    List<String> missing = new ArrayList<>();
    CALLS.forEach((call, index) -> {
      boolean called = sources.stream().anyMatch(source -> source.contains(call));
      if (called && !mayQuery(template, role, index)) {
        missing.add(role + ": may not query " + index);
      }
    });
    return missing;
  }

  private static boolean mayQuery(Template template, String role, String index) {
    return Stream.ofNullable(template.resources().get(role))
        .flatMap(resource -> resource.properties().each("Policies").stream())
        .flatMap(policy -> policy.props("PolicyDocument").each("Statement").stream())
        .filter(statement -> statement.list("Action").contains("dynamodb:Query"))
        .anyMatch(statement -> statement.list("Resource").contains(Map.of("Fn::Sub", index)));
  }
}
