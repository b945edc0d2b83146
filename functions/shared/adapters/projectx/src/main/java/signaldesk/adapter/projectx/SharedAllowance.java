package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.RequestWindow;
import signaldesk.desk.RequestWindow.Limit;
import signaldesk.port.Allowance;
import signaldesk.port.RequestWindows;

/**
 * An owner's requests, granted to processes a few at a time, so that one costs a fraction of a
 * write. The last ones of a window are for what leads to a close.
 */
public final class SharedAllowance implements Allowance {
  /** The venue's own limits, as its documents have them. */
  private static final Limit ALL = new Limit(200, Duration.ofSeconds(60));

  private static final Limit BARS = new Limit(50, Duration.ofSeconds(30));

  /** What entries may use up. */
  private static final int ORDINARY_MOST = 160;

  private static final int GRANT = 8;

  /** As many workers as may ask at once: the less there is left, the less each of them gets. */
  private static final int SHARES = 16;

  private static final int TRIES = 4;

  /** Others write at the same time: soon again. */
  private static final Duration SOON = Duration.ofMillis(50);

  private final RequestWindows windows;
  private final InstantSource clock;
  private final Map<Held, Grant> grants = new HashMap<>();
  private final Map<String, Instant> pausedUntil = new HashMap<>();

  private record Held(String ownerId, Urgency urgency) {}

  private record Grant(int left, Instant until) {}

  private record Lane(String id, Limit limit, int most) {
    static Lane of(String ownerId, Urgency urgency) {
      return switch (urgency) {
        case BARS -> new Lane(ownerId + "#bars", BARS, BARS.requests());
        case ORDINARY -> new Lane(ownerId, ALL, ORDINARY_MOST);
        case EXIT -> new Lane(ownerId, ALL, ALL.requests());
      };
    }
  }

  public SharedAllowance(RequestWindows windows, InstantSource clock) {
    this.windows = windows;
    this.clock = clock;
  }

  @Override
  public synchronized Duration take(String ownerId, Urgency urgency) {
    Lane lane = Lane.of(ownerId, urgency);
    Instant now = clock.instant();
    Duration paused = Duration.between(now, pausedUntil.getOrDefault(lane.id(), Instant.EPOCH));
    if (paused.isPositive()) {
      return paused;
    }
    for (Urgency granted : usable(urgency)) {
      Grant grant = grants.get(new Held(ownerId, granted));
      if (grant != null && grant.left() > 0 && now.isBefore(grant.until())) {
        grants.put(new Held(ownerId, granted), new Grant(grant.left() - 1, grant.until()));
        return Duration.ZERO;
      }
    }
    return granted(lane, new Held(ownerId, urgency), now);
  }

  /** What was granted to entries may serve an exit, and not the other way round. */
  private static List<Urgency> usable(Urgency urgency) {
    return urgency == Urgency.EXIT ? List.of(Urgency.EXIT, Urgency.ORDINARY) : List.of(urgency);
  }

  private Duration granted(Lane lane, Held held, Instant now) {
    for (int i = 0; i < TRIES; i++) {
      Optional<RequestWindow> found = windows.find(lane.id());
      RequestWindow window = found.orElse(RequestWindow.EMPTY);
      int left = window.left(lane.limit(), lane.most(), now);
      if (left == 0) {
        return window.wait(lane.limit(), lane.most(), now);
      }
      int count = Math.clamp(left / SHARES, 1, GRANT);
      RequestWindow next = window.granting(count, lane.limit(), now);
      if (windows.put(lane.id(), next, found.orElse(null))) {
        grants.put(held, new Grant(count - 1, now.plus(RequestWindow.GRANT_LASTS)));
        return Duration.ZERO;
      }
    }
    return SOON;
  }

  @Override
  public synchronized void pause(String ownerId, Urgency urgency, Duration pause) {
    String id = Lane.of(ownerId, urgency).id();
    Instant until = clock.instant().plus(pause);
    pausedUntil.merge(id, until, (one, other) -> one.isAfter(other) ? one : other);
    grants.keySet().removeIf(held -> Lane.of(held.ownerId(), held.urgency()).id().equals(id));
    for (int i = 0; i < TRIES; i++) {
      Optional<RequestWindow> found = windows.find(id);
      RequestWindow next = found.orElse(RequestWindow.EMPTY).paused(until);
      if (windows.put(id, next, found.orElse(null))) {
        return;
      }
    }
  }
}
