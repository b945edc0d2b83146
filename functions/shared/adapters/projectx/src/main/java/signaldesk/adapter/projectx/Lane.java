package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import signaldesk.desk.RequestWindow;
import signaldesk.desk.RequestWindow.Limit;
import signaldesk.port.RequestWindows;

/** One limit of a venue for one payer, as far as this process has a hand in it. */
final class Lane {
  private static final int TRIES = 8;

  /** A pause that is not written is not known to the others. */
  private static final int TRIES_OF_A_PAUSE = 32;

  /** Others write at the same time: soon again. */
  private static final Duration SOON = Duration.ofMillis(50);

  /** A grant is used without looking only so long: another may have been told to pause. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final String id;
  private final Limit limit;
  private final int shares;
  private final RequestWindows windows;
  private final InstantSource clock;
  private final List<Grant> grants = new ArrayList<>();
  private Instant pausedUntil = Instant.EPOCH;
  private Instant seenAt = Instant.EPOCH;
  private int used;

  /**
   * Requests that may be sent.
   *
   * @param used how many were used up with them: it serves whoever may use up so many
   */
  private record Grant(int left, int used, Instant until) {}

  /**
   * @param shares in how many parts what is left is granted
   */
  Lane(String id, Limit limit, int shares, RequestWindows windows, InstantSource clock) {
    this.id = id;
    this.limit = limit;
    this.shares = shares;
    this.windows = windows;
    this.clock = clock;
  }

  /** Takes one of the first so many; zero, or how long there is none. */
  synchronized Duration take(int most) {
    Instant now = clock.instant();
    grants.removeIf(grant -> !now.isBefore(grant.until()));
    Optional<Grant> grant = serving(most);
    if (grant.isPresent() && Duration.between(seenAt, now).compareTo(FRESH) > 0) {
      look(now);
      grant = serving(most);
    }
    Duration paused = Duration.between(now, pausedUntil);
    if (paused.isPositive()) {
      return paused;
    }
    if (grant.isPresent()) {
      use(grant.get());
      return Duration.ZERO;
    }
    return granted(most, now);
  }

  /** How many were used up when this process last looked. */
  synchronized int used() {
    return Duration.between(seenAt, clock.instant()).compareTo(limit.window()) < 0 ? used : 0;
  }

  /** Nobody sends until then. */
  synchronized void pause(Duration pause) {
    Instant until = clock.instant().plus(pause);
    pausedUntil = later(pausedUntil, until);
    grants.clear();
    for (int i = 0; i < TRIES_OF_A_PAUSE; i++) {
      Optional<RequestWindow> found = windows.find(id);
      RequestWindow next = found.orElse(RequestWindow.EMPTY).paused(until);
      if (windows.put(id, next, found.orElse(null))) {
        return;
      }
    }
  }

  /** The last ones of those that serve: the first ones serve others too. */
  private Optional<Grant> serving(int most) {
    return grants.stream()
        .filter(grant -> grant.used() <= most)
        .max(Comparator.comparingInt(Grant::used));
  }

  private void use(Grant grant) {
    grants.remove(grant);
    if (grant.left() > 1) {
      grants.add(new Grant(grant.left() - 1, grant.used(), grant.until()));
    }
  }

  private Optional<RequestWindow> look(Instant now) {
    Optional<RequestWindow> found = windows.find(id);
    RequestWindow window = found.orElse(RequestWindow.EMPTY);
    seenAt = now;
    used = window.used(limit, now);
    pausedUntil = later(pausedUntil, window.pausedUntil());
    if (now.isBefore(pausedUntil)) {
      grants.clear();
    }
    return found;
  }

  private Duration granted(int most, Instant now) {
    for (int i = 0; i < TRIES; i++) {
      Optional<RequestWindow> found = look(now);
      RequestWindow window = found.orElse(RequestWindow.EMPTY);
      int left = window.left(limit, most, now);
      if (left == 0) {
        return window.wait(limit, most, now);
      }
      int count = Math.min(left, Math.max(1, (limit.requests() - used) / shares));
      if (windows.put(id, window.granting(count, limit, now), found.orElse(null))) {
        used += count;
        if (count > 1) {
          grants.add(new Grant(count - 1, used, now.plus(RequestWindow.GRANT_LASTS)));
        }
        return Duration.ZERO;
      }
    }
    return SOON;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
