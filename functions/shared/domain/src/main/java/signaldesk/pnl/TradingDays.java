package signaldesk.pnl;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * The exchange's day (R10): from 17:00 in Chicago, under the zone's own rules, it is the next
 * calendar date; Saturday and Sunday roll to Monday.
 *
 * @param moved days that the exchange's calendar joins to another: a session of the first is booked
 *     on the second (a holiday's short session belongs to the day after). Empty until it is filled
 *     from CME's calendar.
 */
public record TradingDays(Map<LocalDate, LocalDate> moved) {
  /** The rule alone, no holidays. */
  public static final TradingDays RULE = new TradingDays(Map.of());

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final int BOUNDARY_HOUR = 17;

  public TradingDays {
    moved = Map.copyOf(moved);
  }

  /** The trading day that an instant belongs to. */
  public LocalDate of(Instant instant) {
    ZonedDateTime local = instant.atZone(CHICAGO);
    LocalDate date = local.toLocalDate();
    LocalDate day = weekday(local.getHour() >= BOUNDARY_HOUR ? date.plusDays(1) : date);
    return moved.getOrDefault(day, day);
  }

  /** The first instant of a trading day. */
  public Instant start(LocalDate day) {
    LocalDate evening = day.minusDays(1);
    while (of(boundary(evening.minusDays(1))).equals(day)) {
      evening = evening.minusDays(1);
    }
    return boundary(evening);
  }

  /** The first instant after a trading day. */
  public Instant end(LocalDate day) {
    return boundary(day);
  }

  private static Instant boundary(LocalDate date) {
    return date.atTime(BOUNDARY_HOUR, 0).atZone(CHICAGO).toInstant();
  }

  private static LocalDate weekday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }
}
