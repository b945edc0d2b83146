package signaldesk.reportpnl.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import signaldesk.pnl.TradingDays;

/** Trading days, the first and the last included; the last is never before the first. */
public record Span(LocalDate first, LocalDate last) {
  /** The exchange's own time, in which days, hours and schedules are told. */
  public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private static final int NOON = 12;

  public Span {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /** One day. */
  public static Span of(LocalDate day) {
    return new Span(day, day);
  }

  /** The trading day that a calendar day's noon in Chicago belongs to. */
  public static LocalDate tradingDay(LocalDate date, TradingDays days) {
    return days.of(date.atTime(NOON, 0).atZone(CHICAGO).toInstant());
  }

  public boolean isOneDay() {
    return first.equals(last);
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Those of its days on which there is trading. */
  public List<LocalDate> days(TradingDays days) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(date -> tradingDay(date, days).equals(date))
        .toList();
  }

  /** The first instant after it. */
  public Instant end(TradingDays days) {
    return days.end(last);
  }
}
