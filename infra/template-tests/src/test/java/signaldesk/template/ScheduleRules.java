package signaldesk.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signaldesk.backend.Props;
import signaldesk.backend.Resources;
import signaldesk.backend.Schedule;
import signaldesk.backend.Template;

/** What is done by the clock is done by the exchange's, and a failure of it is kept. */
final class ScheduleRules {
  private static final String QUEUE = "AWS::SQS::Queue";

  private ScheduleRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    for (var resource : Parts.of(template, "AWS::Scheduler::Schedule")) {
      Props with = resource.properties();
      Props target = with.props("Target");
      Schedule schedule = schedule(template, resource.id());
      if (schedule.expression().startsWith("cron")
          && !with.findText("ScheduleExpressionTimezone").orElse("").contains("/")) {
        broken.add(resource.id() + ": names no time zone, so summer time moves it");
      }
      if (!with.props("FlexibleTimeWindow").findText("Mode").orElse("").equals("OFF")) {
        broken.add(resource.id() + ": AWS may put it off");
      }
      if (target.props("RetryPolicy").find("MaximumEventAgeInSeconds").isEmpty()) {
        broken.add(resource.id() + ": is tried for a day, when nobody waits for it any more");
      }
      Optional<String> dead = target.props("DeadLetterConfig").find("Arn").map(Resources::target);
      if (dead.filter(id -> Parts.type(template, id).equals(QUEUE)).isEmpty()) {
        broken.add(resource.id() + ": no dead-letter queue");
      } else if (template.queue(dead.get()).fifo()) {
        broken.add(resource.id() + ": AWS takes no FIFO queue for what a schedule gives up");
      }
      if (!schedule.input().contains(Schedule.SCHEDULED_TIME)) {
        broken.add(resource.id() + ": does not say when it was due");
      }
      target(template, schedule, broken);
    }
    return broken;
  }

  private static void target(Template template, Schedule schedule, List<String> broken) {
    String id = schedule.targetId();
    switch (Parts.type(template, id)) {
      case QUEUE -> {
        if (template.queue(id).fifo() && schedule.group().isEmpty()) {
          broken.add(schedule.id() + ": a FIFO queue takes no message without a group");
        }
        if (!"true".equals(template.queue(id).attributes().get("ContentBasedDeduplication"))) {
          broken.add(schedule.id() + ": cannot name its message, and the queue does not either");
        }
      }
      case "AWS::Serverless::Function" -> {
        // It is handed over and not waited for, so that the schedule hears of no failure.
        if (template.function(id).failuresQueueId().isEmpty()) {
          broken.add(id + ": no on-failure destination for what its schedule asked");
        }
      }
      default -> broken.add(schedule.id() + ": wakes nothing: " + id);
    }
  }

  private static Schedule schedule(Template template, String id) {
    return template.schedules().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
