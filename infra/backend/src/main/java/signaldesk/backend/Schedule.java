package signaldesk.backend;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A schedule of the template.
 *
 * @param expression {@code cron(...)} or {@code rate(...)}, as AWS writes them
 * @param zone whose clock the expression means
 * @param targetId the function that it wakes, or the queue that it puts a message into
 * @param input what it hands over; {@link #SCHEDULED_TIME} in it stands for the time it was due
 * @param group of the message, where the target is a queue
 */
public record Schedule(
    String id,
    String expression,
    ZoneId zone,
    String targetId,
    String input,
    Optional<String> group) {
  /** What EventBridge Scheduler replaces in an input. */
  public static final String SCHEDULED_TIME = "<aws.scheduler.scheduled-time>";

  /** What it hands over when it was due at this time. */
  public String input(Instant due) {
    return input.replace(SCHEDULED_TIME, due.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  static Schedule of(String id, Props schedule) {
    Props target = schedule.props("Target");
    return new Schedule(
        id,
        schedule.text("ScheduleExpression"),
        ZoneId.of(schedule.findText("ScheduleExpressionTimezone").orElse("UTC")),
        Resources.target(target.get("Arn")),
        target.text("Input"),
        target.props("SqsParameters").findText("MessageGroupId"));
  }
}
