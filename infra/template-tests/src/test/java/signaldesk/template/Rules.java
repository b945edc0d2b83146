package signaldesk.template;

import java.util.List;
import java.util.stream.Stream;
import signaldesk.backend.Template;

/**
 * What must hold of template.yaml and of what it nests; each rule says in words what breaks it.
 *
 * <p>Left out on purpose: customer keys for tables, queues, logs and environments (AWS encrypts
 * them with its own, and nothing secret stands there), a VPC (what the functions call answers on
 * the internet), an authorizer on the API (the hook's token and the reader's are looked up by the
 * functions), and a source account in the functions' trust policies (only a role's own account can
 * give it to a function).
 */
final class Rules {
  private Rules() {}

  /** All that breaks a rule. */
  static List<String> broken(Template template, Template observability) {
    return Stream.of(
            CodeRules.broken(template),
            FunctionRules.broken(template),
            ConcurrencyRules.broken(template),
            MappingRules.broken(template),
            StreamRules.broken(template),
            ScheduleRules.broken(template),
            RoleRules.broken(template),
            TableRules.broken(template),
            QueueRules.broken(template),
            BucketRules.broken(template),
            ApiRules.broken(template),
            LogRules.broken(template),
            TagRules.broken(template),
            TagRules.broken(observability),
            TopicRules.broken(observability),
            NestedRules.broken(template, observability),
            AlarmRules.broken(template, observability),
            DashboardRules.broken(template, observability))
        .flatMap(List::stream)
        .toList();
  }
}
