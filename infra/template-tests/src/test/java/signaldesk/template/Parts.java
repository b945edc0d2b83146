package signaldesk.template;

import java.util.List;
import signaldesk.backend.Props;
import signaldesk.backend.Template;

/** What a rule looks for in a template. */
final class Parts {
  private Parts() {}

  /** All resources of this type. */
  static List<Template.Resource> of(Template template, String type) {
    return template.resources().values().stream()
        .filter(resource -> resource.type().equals(type))
        .toList();
  }

  /** The statements of all policies in a role. */
  static List<Props> statements(Template.Resource role) {
    return role.properties().each("Policies").stream()
        .flatMap(policy -> policy.props("PolicyDocument").each("Statement").stream())
        .toList();
  }

  /** The type of this resource; empty if there is none. */
  static String type(Template template, String id) {
    Template.Resource resource = template.resources().get(id);
    return resource == null ? "" : resource.type();
  }
}
