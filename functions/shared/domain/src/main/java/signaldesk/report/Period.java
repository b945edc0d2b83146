package signaldesk.report;

import java.time.LocalDate;

/**
 * The trading days that a report is about, the first and the last included; a last before the first
 * is refused.
 */
public record Period(LocalDate first, LocalDate last) {
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /** One trading day. */
  public static Period of(LocalDate day) {
    return new Period(day, day);
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
