package signaldesk.report;

import java.time.DayOfWeek;
import java.util.Comparator;

/** By what a result is divided; the parts of each add up to the whole. */
public enum Cut {
  /** Account id. */
  ACCOUNT,
  /** Owner id: whose account it was when the cycle began. */
  OWNER,
  /** {@code topstep/combine}. */
  FIRM_AND_STAGE,
  /** {@code 50K}, as configured. */
  FUNDING_LEVEL,
  /** The symbol traded, {@code MNQ1!}. */
  INSTRUMENT,
  /** What it is a size of: NQ and MNQ are {@code NQ}. */
  PRODUCT,
  /** The hook of the entry signal. */
  HOOK,
  /** Id of the signal that opened it. */
  ENTRY_SIGNAL,
  /** Id of the signal that closed it; empty where nothing says. */
  EXIT_SIGNAL,
  /** {@code long} or {@code short}. */
  SIDE,
  /** {@code MONDAY}: the trading day's, from Monday on. */
  WEEKDAY,
  /** Hour of the closing fill in Chicago, {@code 17} to {@code 16}: as the session runs. */
  HOUR,
  /** Trading day, {@code 2026-11-23}. */
  DAY,
  /** ISO week, {@code 2026-W48}. */
  WEEK,
  /** {@code 2026-11}. */
  MONTH;

  private static final int HOURS = 24;
  private static final int SESSION_STARTS = 17;

  /** Whether only closed trades fall into its parts, because a posting does not know. */
  public boolean ofClosing() {
    return this == EXIT_SIGNAL || this == HOUR;
  }

  /** Whether it has a part for every signal: too many, and of no use, beyond a month. */
  public boolean ofSignals() {
    return this == ENTRY_SIGNAL || this == EXIT_SIGNAL;
  }

  /**
   * Whether each of its parts has whole accounts, so that a return on their funding makes sense.
   */
  boolean ofAccounts() {
    return this == ACCOUNT || this == OWNER || this == FIRM_AND_STAGE || this == FUNDING_LEVEL;
  }

  /** How its keys are ordered. */
  Comparator<String> order() {
    return switch (this) {
      case WEEKDAY -> Comparator.comparing(DayOfWeek::valueOf);
      case HOUR ->
          Comparator.comparingInt(
              hour -> Math.floorMod(Integer.parseInt(hour) - SESSION_STARTS, HOURS));
      case ACCOUNT,
          OWNER,
          FIRM_AND_STAGE,
          FUNDING_LEVEL,
          INSTRUMENT,
          PRODUCT,
          HOOK,
          ENTRY_SIGNAL,
          EXIT_SIGNAL,
          SIDE,
          DAY,
          WEEK,
          MONTH ->
          Comparator.naturalOrder();
    };
  }
}
