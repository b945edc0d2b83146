package signaldesk.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signaldesk.backend.Props;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/**
 * One action on one part that a role allows.
 *
 * @param leadingKeys patterns of the partition keys it is allowed for; empty for all
 */
record Grant(String action, String part, List<String> leadingKeys) {

  /** Everything that a role allows. */
  static List<Grant> of(Template template, String role) {
    List<Grant> grants = new ArrayList<>();
    Template.Resource resource = template.resources().get(role);
    if (resource == null) {
      throw new IllegalArgumentException("the template has no " + role);
    }
    for (Props statement : Parts.statements(resource)) {
      for (Object action : statement.list("Action")) {
        for (Object part : statement.list("Resource")) {
          grants.add(new Grant(action.toString(), part(part), keys(statement)));
        }
      }
    }
    return grants;
  }

  boolean allows(Call call) {
    return call.action().equals(action) && isLike(call.part(), part) && allowsKeysOf(call);
  }

  private boolean allowsKeysOf(Call call) {
    return leadingKeys.isEmpty()
        || call.leadingKeys().stream()
            .allMatch(key -> leadingKeys.stream().anyMatch(pattern -> isLike(key, pattern)));
  }

  /** IAM's StringLike: an asterisk stands for anything. */
  private static boolean isLike(String key, String pattern) {
    return Stream.of(pattern.split("\\*", -1))
        .map(Pattern::quote)
        .reduce((one, other) -> one + ".*" + other)
        .map(regex -> Pattern.matches(regex, key))
        .orElse(false);
  }

  private static List<String> keys(Props statement) {
    return statement.props("Condition").values().values().stream()
        .flatMap(test -> Props.of(test).list("dynamodb:LeadingKeys").stream())
        .map(Object::toString)
        .toList();
  }

  /**
   * {@code Signals} for its ARN, {@code Signals/index/byDay} for what stands under it, {@code
   * parameter/name} for what the template does not make.
   */
  private static String part(Object arn) {
    return arn instanceof Map<?, ?> map && map.get("Fn::Sub") instanceof String text
        ? text.replaceAll("\\$\\{(\\w+)\\.Arn}", "$1").replaceAll("^arn:.+:", "")
        : Resources.target(arn);
  }
}
