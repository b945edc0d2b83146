package signaldesk.report;

import java.time.LocalDate;

/**
 * The trading days that a report is about, the first and the last included; a last before the first
 * is refused.
 */
public record Period(LocalDate first, LocalDate last) {
  private static final int LONGEST_MONTH = 31;

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /** One trading day. */
  public static Period of(LocalDate day) {
    return new Period(day, day);
  }

  /** Whether it is longer than any month, and too long to keep anything for each signal. */
  public boolean isBeyondAMonth() {
    return first.plusDays(LONGEST_MONTH).compareTo(last) <= 0;
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
