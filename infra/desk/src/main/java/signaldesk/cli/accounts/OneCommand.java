package signaldesk.cli.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.port.Allowance;
import signaldesk.port.Tokens;

/**
 * Sessions and requests of one command: it logs in for itself, which ends no other session, and
 * takes a small part of what the venue allows, so that signals keep theirs.
 */
final class OneCommand implements Tokens, Allowance {
  private static final Duration WINDOW = Duration.ofSeconds(60);
  private static final int MOST = 40;

  private final InstantSource clock;
  private final Map<String, Sealed> tokens = new HashMap<>();
  private final Map<String, Deque<Instant>> taken = new HashMap<>();
  private final Map<String, Instant> paused = new HashMap<>();

  OneCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Sealed> find(String ownerId) {
    return Optional.ofNullable(tokens.get(ownerId));
  }

  @Override
  public boolean put(String ownerId, Sealed token, @Nullable Sealed replaced) {
    if (!Objects.equals(tokens.get(ownerId), replaced)) {
      return false;
    }
    tokens.put(ownerId, token);
    return true;
  }

  @Override
  public Duration take(String ownerId, Urgency urgency) {
    Instant now = clock.instant();
    Instant until = paused.getOrDefault(ownerId, now);
    if (until.isAfter(now)) {
      return Duration.between(now, until);
    }
    Deque<Instant> before = taken.computeIfAbsent(ownerId, _ -> new ArrayDeque<>());
    while (!before.isEmpty() && !before.peekFirst().plus(WINDOW).isAfter(now)) {
      before.removeFirst();
    }
    // What closes goes through whatever it costs.
    if (before.size() >= MOST && urgency != Urgency.EXIT) {
      return Duration.between(now, before.getFirst().plus(WINDOW));
    }
    before.addLast(now);
    return Duration.ZERO;
  }

  @Override
  public void pause(String ownerId, Duration pause) {
    paused.put(ownerId, clock.instant().plus(pause));
  }
}
