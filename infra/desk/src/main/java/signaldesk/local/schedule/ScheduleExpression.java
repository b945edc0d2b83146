package signaldesk.local.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronConstraintsFactory;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a schedule is due: {@code cron(...)} of six fields, or {@code rate(5 minutes)}, as on AWS.
 */
@FunctionalInterface
public interface ScheduleExpression {
  /** The first time after this one. */
  Instant next(Instant after);

  /**
   * Reads one as the template writes it.
   *
   * @param zone whose clock a cron expression means, its summer time too
   * @throws IllegalArgumentException if AWS would not take it either
   */
  static ScheduleExpression of(String text, ZoneId zone) {
    Matcher rate = Syntax.RATE.matcher(text);
    if (rate.matches()) {
      Duration every =
          ChronoUnit.valueOf(rate.group(2).toUpperCase(java.util.Locale.ROOT) + "S")
              .getDuration()
              .multipliedBy(Long.parseLong(rate.group(1)));
      return after -> after.truncatedTo(ChronoUnit.SECONDS).plus(every);
    }
    Matcher cron = Syntax.CRON.matcher(text);
    if (!cron.matches()) {
      throw new IllegalArgumentException("neither cron nor rate: " + text);
    }
    Cron fields = new CronParser(Syntax.AWS).parse(cron.group(1)).validate();
    ExecutionTime times = ExecutionTime.forCron(fields);
    return after ->
        times
            .nextExecution(after.atZone(zone))
            .orElseThrow(() -> new IllegalArgumentException("never again: " + text))
            .toInstant();
  }

  /** How AWS writes them. */
  final class Syntax {
    private static final Pattern RATE =
        Pattern.compile("rate\\(([1-9][0-9]*) (minute|hour|day)s?\\)");
    private static final Pattern CRON = Pattern.compile("cron\\((.+)\\)");

    /** Minute, hour, day of month, month, day of week (1 is Sunday), year. */
    private static final CronDefinition AWS =
        CronDefinitionBuilder.defineCron()
            .withMinutes()
            .withStrictRange()
            .and()
            .withHours()
            .withStrictRange()
            .and()
            .withDayOfMonth()
            .supportsL()
            .supportsW()
            .supportsQuestionMark()
            .and()
            .withMonth()
            .and()
            .withDayOfWeek()
            .withValidRange(1, 7)
            .withMondayDoWValue(2)
            .supportsHash()
            .supportsL()
            .supportsQuestionMark()
            .and()
            .withYear()
            .withValidRange(1970, 2199)
            .and()
            .withCronValidation(CronConstraintsFactory.ensureEitherDayOfWeekOrDayOfMonth())
            .instance();

    private Syntax() {}
  }
}
