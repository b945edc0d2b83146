package signaldesk.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many requests were granted lately, in slots of five seconds.
 *
 * <p>A venue's limit may hold for any minute or for each one by the clock. So what counts is every
 * request that may still have been sent within the last window: granted in it, or up to a grant's
 * life and a slot before it.
 *
 * @param granted by the slot's number since 1970
 * @param pausedUntil nothing is granted before
 */
public record RequestWindow(SortedMap<Long, Integer> granted, Instant pausedUntil) {
  /** A grant that was not used up by then is forgotten. */
  public static final Duration GRANT_LASTS = Duration.ofSeconds(5);

  /** No request. */
  public static final RequestWindow EMPTY = new RequestWindow(new TreeMap<>(), Instant.EPOCH);

  private static final long SLOT_SECONDS = 5;

  /** For clocks that differ, and requests that are slow on their way. */
  private static final Duration LATE = Duration.ofSeconds(2);

  public RequestWindow {
    granted = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(granted));
  }

  /** What a limit is. */
  public record Limit(int requests, Duration window) {
    private Duration counted() {
      return window.plus(GRANT_LASTS).plus(Duration.ofSeconds(SLOT_SECONDS)).plus(LATE);
    }
  }

  /** How many more may be granted now, up to so many in all; zero while paused. */
  public int left(Limit limit, int most, Instant now) {
    return now.isBefore(pausedUntil)
        ? 0
        : Math.max(0, Math.min(most, limit.requests()) - used(limit, now));
  }

  /** The same after so many more were granted; what no longer counts is left out. */
  public RequestWindow granting(int count, Limit limit, Instant now) {
    TreeMap<Long, Integer> next = new TreeMap<>(counting(limit, now));
    next.merge(slot(now), count, Integer::sum);
    return new RequestWindow(next, pausedUntil);
  }

  /** The same, paused at least until then. */
  public RequestWindow paused(Instant until) {
    return new RequestWindow(granted, until.isAfter(pausedUntil) ? until : pausedUntil);
  }

  /** How long until something may be granted again; never zero. */
  public Duration wait(Limit limit, int most, Instant now) {
    Duration paused = Duration.between(now, pausedUntil);
    if (paused.isPositive()) {
      return paused;
    }
    int tooMany = used(limit, now) - Math.min(most, limit.requests()) + 1;
    for (Map.Entry<Long, Integer> slot : counting(limit, now).entrySet()) {
      tooMany -= slot.getValue();
      if (tooMany <= 0) {
        Instant gone =
            Instant.ofEpochSecond(slot.getKey() * SLOT_SECONDS).plus(limit.counted()).plusMillis(1);
        return Duration.between(now, gone);
      }
    }
    return Duration.ofMillis(100);
  }

  /** How many may count with the venue by now. */
  public int used(Limit limit, Instant now) {
    return counting(limit, now).values().stream().mapToInt(count -> count).sum();
  }

  private SortedMap<Long, Integer> counting(Limit limit, Instant now) {
    return granted.tailMap(slot(now.minus(limit.counted())) + 1);
  }

  private static long slot(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SLOT_SECONDS);
  }
}
