package signaldesk.cli.command;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import signaldesk.cli.CommandException;
import signaldesk.pnl.TradingDays;
import signaldesk.reportpnl.read.Span;

/** Which trading days a person means. */
final class ReportSpan {
  private ReportSpan() {}

  /**
   * Reads {@code today}, {@code yesterday}, {@code week}, {@code month}, a day, or {@code
   * FROM..TO}.
   *
   * @throws CommandException if it is none of these
   */
  static Span of(String words, Instant now) {
    LocalDate today = TradingDays.RULE.of(now);
    return switch (words) {
      case "today" -> Span.of(today);
      case "yesterday" -> Span.of(before(today));
      case "week" -> new Span(today.with(DayOfWeek.MONDAY), today);
      case "month" -> new Span(today.withDayOfMonth(1), today);
      default -> dates(words, today);
    };
  }

  /**
   * What a person should know who asks for today in the evening or at a weekend: that the next
   * trading day is meant, which has hardly begun.
   */
  static Optional<String> hint(String words, Instant now) {
    LocalDate today = TradingDays.RULE.of(now);
    return words.equals("today") && today.isAfter(now.atZone(Span.CHICAGO).toLocalDate())
        ? Optional.of(
            "Today's trading day is "
                + today
                + " since 17:00 in Chicago; the one before it, "
                + before(today)
                + ", is `desk report yesterday`.")
        : Optional.empty();
  }

  /** The weekday before a day. */
  private static LocalDate before(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.MONDAY ? day.minusDays(3) : day.minusDays(1);
  }

  private static Span dates(String words, LocalDate today) {
    int dots = words.indexOf("..");
    LocalDate first = date(dots < 0 ? words : words.substring(0, dots));
    LocalDate last = dots < 0 ? first : date(words.substring(dots + 2));
    if (last.isBefore(first)) {
      throw new CommandException(last + " is before " + first + "; the first day comes first");
    }
    if (first.isAfter(today)) {
      throw new CommandException(first + " is still to come; today's trading day is " + today);
    }
    Span span = new Span(first, last.isAfter(today) ? today : last);
    if (span.days(TradingDays.RULE).isEmpty()) {
      throw new CommandException("there is no trading day in " + words + ", only a weekend");
    }
    return span;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandException(
          "\""
              + text
              + "\" is no day: say today, yesterday, week, month, a day (2026-11-23), or two"
              + " (2026-11-02..2026-11-30)");
    }
  }
}
