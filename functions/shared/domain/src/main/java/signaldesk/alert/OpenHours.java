package signaldesk.alert;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a strategy can be expected to signal: the exchange's week, Sunday 17:00 to Friday 16:00 in
 * Chicago, without the hour from 16:00 to 17:00 of each day. Holidays count as open.
 */
public final class OpenHours {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalTime OPENS = LocalTime.of(17, 0);
  private static final LocalTime CLOSES = LocalTime.of(16, 0);

  private OpenHours() {}

  /**
   * Whether the exchange was open for at least {@code allowed} between two instants; it looks no
   * further back than it must.
   */
  public static boolean reach(Duration allowed, Instant from, Instant to) {
    Duration open = Duration.ZERO;
    // Sessions are named by the day they close on, the latest first.
    LocalDate day = LocalDate.ofInstant(to, CHICAGO).plusDays(1);
    while (open.compareTo(allowed) < 0) {
      Instant closes = day.atTime(CLOSES).atZone(CHICAGO).toInstant();
      if (!closes.isAfter(from)) {
        return false;
      }
      if (isWeekday(day)) {
        open = open.plus(common(from, to, opening(day), closes));
      }
      day = day.minusDays(1);
    }
    return true;
  }

  private static Instant opening(LocalDate day) {
    return day.minusDays(1).atTime(OPENS).atZone(CHICAGO).toInstant();
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static Duration common(Instant from, Instant to, Instant opens, Instant closes) {
    Instant start = from.isAfter(opens) ? from : opens;
    Instant end = to.isBefore(closes) ? to : closes;
    return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
  }
}
