package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.desk.RequestWindow.Limit;
import signaldesk.port.Allowance;
import signaldesk.port.RequestWindows;

/**
 * Requests granted to processes a few at a time, so that one costs a fraction of a write. The last
 * ones of a window finish what was claimed, the very last are for what leads to a close.
 */
public final class SharedAllowance implements Allowance {
  /** The venue's own limits, as its documents have them. */
  private static final Limit ALL = new Limit(200, Duration.ofSeconds(60));

  private static final Limit BARS = new Limit(50, Duration.ofSeconds(30));

  /**
   * What may be begun or booked, and what may be used to finish it: {@code ReversalLawTest} shows
   * that twenty accounts turn round inside it, and that exits find room beside twenty that wait.
   */
  private static final int ORDINARY_MOST = 180;

  private static final int CLAIMED_MOST = 194;

  /** In how many parts what is left is granted: a part that is not used up is lost to others. */
  private static final int SHARES = 32;

  private static final int BARS_SHARES = 16;

  /** More than what a few accounts need. */
  private static final int TIGHT = 24;

  private final RequestWindows windows;
  private final InstantSource clock;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  public SharedAllowance(RequestWindows windows, InstantSource clock) {
    this.windows = windows;
    this.clock = clock;
  }

  @Override
  public Duration take(String payer, Urgency urgency) {
    return lane(payer, urgency).take(most(urgency));
  }

  @Override
  public void pause(String payer, Urgency urgency, Duration pause) {
    lane(payer, urgency).pause(pause);
  }

  @Override
  public boolean isTight(String payer) {
    return lane(payer, Urgency.ORDINARY).used() > TIGHT;
  }

  private static int most(Urgency urgency) {
    return switch (urgency) {
      case BARS -> BARS.requests();
      case ORDINARY -> ORDINARY_MOST;
      case CLAIMED -> CLAIMED_MOST;
      case EXIT -> ALL.requests();
    };
  }

  private Lane lane(String payer, Urgency urgency) {
    boolean bars = urgency == Urgency.BARS;
    return lanes.computeIfAbsent(
        bars ? payer + "#bars" : payer,
        id ->
            bars
                ? new Lane(id, BARS, BARS_SHARES, windows, clock)
                : new Lane(id, ALL, SHARES, windows, clock));
  }
}
