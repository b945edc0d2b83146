package signaldesk.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import signaldesk.gateway.Settings.Login;

/** Who is who, until when, and how often they have asked. */
final class Sessions {
  private static final Duration WINDOW = Duration.ofSeconds(60);
  private static final Duration BARS_WINDOW = Duration.ofSeconds(30);

  private final Settings settings;
  private final Map<String, Session> byToken = new HashMap<>();
  private final List<String> given = new ArrayList<>();
  private final Map<String, Deque<Instant>> asked = new HashMap<>();
  private final Map<String, Integer> logins = new TreeMap<>();
  private final Map<String, Integer> most = new TreeMap<>();
  private final Map<String, Integer> all = new TreeMap<>();
  private final Map<String, Integer> tooMany = new TreeMap<>();

  private record Session(Login login, Instant expiresAt) {}

  Sessions(Settings settings) {
    this.settings = settings;
  }

  synchronized Optional<Login> known(String userName) {
    return settings.logins().stream()
        .filter(login -> login.userName().equalsIgnoreCase(userName))
        .findFirst();
  }

  /** Other tokens of the same login go on. */
  synchronized String begin(Login login) {
    logins.merge(login.userName(), 1, Integer::sum);
    return renew(login);
  }

  synchronized String renew(Login login) {
    String token = "jwt-" + UUID.randomUUID();
    given.add(token);
    byToken.put(token, new Session(login, settings.clock().instant().plus(settings.tokensLast())));
    return token;
  }

  synchronized Optional<Login> of(String token) {
    return Optional.ofNullable(byToken.get(token))
        .filter(session -> settings.clock().instant().isBefore(session.expiresAt()))
        .map(Session::login);
  }

  synchronized void expire(String userName) {
    byToken.values().removeIf(session -> session.login().userName().equals(userName));
  }

  /** Counts a request, whoever it is from; whether it is one too many. */
  synchronized boolean isTooMany(Login login, boolean bars) {
    Instant now = settings.clock().instant();
    Deque<Instant> times =
        asked.computeIfAbsent(login.userName() + (bars ? "/bars" : ""), _ -> new ArrayDeque<>());
    Instant from = now.minus(bars ? BARS_WINDOW : WINDOW);
    while (!times.isEmpty() && !times.getFirst().isAfter(from)) {
      times.removeFirst();
    }
    all.merge(login.userName(), 1, Integer::sum);
    if (times.size() >= (bars ? settings.bars() : settings.requests())) {
      tooMany.merge(login.userName(), 1, Integer::sum);
      return true;
    }
    times.addLast(now);
    if (!bars) {
      most.merge(login.userName(), times.size(), Math::max);
    }
    return false;
  }

  synchronized int logins(String userName) {
    return logins.getOrDefault(userName, 0);
  }

  synchronized int most(String userName) {
    return most.getOrDefault(userName, 0);
  }

  synchronized int all(String userName) {
    return all.getOrDefault(userName, 0);
  }

  synchronized int tooMany(String userName) {
    return tooMany.getOrDefault(userName, 0);
  }

  /** All that were ever given. */
  synchronized List<String> tokens() {
    return List.copyOf(given);
  }
}
