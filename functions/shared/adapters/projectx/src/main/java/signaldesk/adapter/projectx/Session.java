package signaldesk.adapter.projectx;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.projectx.code.Codes;
import signaldesk.adapter.projectx.code.LoginCode;
import signaldesk.port.Tokens;
import signaldesk.port.Tokens.Sealed;

/**
 * An owner's session: one token for all workers, kept sealed in a table.
 *
 * <p>Whoever finds that a new one is needed puts a note into its place, logs in, and puts the token
 * there; everybody else finds the note and comes back. So many workers that wait are one login,
 * also in processes apart; and a login that dies is tried again when its note has run out.
 */
final class Session {
  /** A day from issue, as the venue has it; less, so that our clock may be wrong. */
  private static final Duration LASTS = Duration.ofHours(23).plusMinutes(50);

  /** Refreshed when less than this is left. */
  private static final Duration FRESH = Duration.ofHours(2);

  /** How long a note holds others off: as long as a login may take. */
  private static final Duration NOTE = Duration.ofSeconds(6);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

  /** What a human has to mend is not tried again for so long. */
  private static final Duration BARRED = Duration.ofMinutes(5);

  /** A refresh that failed is not tried again for so long: the token still serves. */
  private static final Duration REFRESH_AGAIN = Duration.ofMinutes(5);

  private static final String NOBODYS = "";

  private final String ownerId;
  private final Owners owners;
  private final Tokens tokens;
  private final Line line;
  private final InstantSource clock;
  private final Consumer<String> trouble;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Held held;
  private Instant refreshFrom = Instant.EPOCH;
  private Instant barredUntil = Instant.EPOCH;
  private String barredBy = "";

  /**
   * @param trouble hears what only a human can mend, in words that hold no secret
   */
  Session(
      String ownerId,
      Owners owners,
      Tokens tokens,
      Line line,
      InstantSource clock,
      Consumer<String> trouble) {
    this.ownerId = ownerId;
    this.owners = owners;
    this.tokens = tokens;
    this.line = line;
    this.clock = clock;
    this.trouble = trouble;
  }

  /** A token, or none yet. */
  sealed interface Pass {
    /** It prints nothing of itself. */
    record Token(String text) implements Pass {
      @Override
      public String toString() {
        return "***";
      }
    }

    /** There is none now. */
    record None(String reason, Duration retryAfter) implements Pass {}
  }

  private record Held(String token, Sealed sealed) {}

  /** A token that should serve. */
  Pass token(Duration time) {
    return locked(time, () -> current(time));
  }

  /** A newer token than one that the venue did not take. */
  Pass after(String refused, Duration time) {
    return locked(
        time,
        () -> {
          if (held != null && held.token().equals(refused)) {
            held = null;
          }
          return held == null ? found(refused, time) : current(time);
        });
  }

  private interface Step {
    Pass take();
  }

  private Pass locked(Duration time, Step step) {
    try {
      if (!lock.tryLock(time.toNanos(), TimeUnit.NANOSECONDS)) {
        return new Pass.None("a login of " + ownerId + " takes long", LOOK_AGAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Pass.None("interrupted", LOOK_AGAIN);
    }
    try {
      return step.take();
    } finally {
      lock.unlock();
    }
  }

  private Pass current(Duration time) {
    Held now = held;
    if (now == null || !lasts(now, Duration.ZERO)) {
      return found(null, time);
    }
    return lasts(now, FRESH) || clock.instant().isBefore(refreshFrom)
        ? new Pass.Token(now.token())
        : refreshed(now, time);
  }

  private boolean lasts(Held one, Duration longer) {
    return clock.instant().plus(longer).isBefore(one.sealed().expiresAt());
  }

  /** What another worker has kept; else a login. */
  private Pass found(@Nullable String refused, Duration time) {
    if (clock.instant().isBefore(barredUntil)) {
      return new Pass.None(barredBy, Duration.between(clock.instant(), barredUntil));
    }
    Optional<Credentials> credentials = owners.credentials(ownerId);
    if (credentials.isEmpty()) {
      return bar(
          "owner %s has no credentials: put them under %s"
              .formatted(ownerId, Credentials.secretName(ownerId)));
    }
    Seal seal = new Seal(ownerId, credentials.get());
    Sealed kept = tokens.find(ownerId).orElse(null);
    if (kept != null && clock.instant().isBefore(kept.expiresAt())) {
      if (kept.cipher().equals(NOBODYS)) {
        return new Pass.None("another worker logs in for " + ownerId, LOOK_AGAIN);
      }
      Optional<String> token = seal.open(kept.cipher()).filter(text -> !text.equals(refused));
      if (token.isPresent()) {
        held = new Held(token.get(), kept);
        return new Pass.Token(token.get());
      }
    }
    Sealed note = new Sealed(NOBODYS, clock.instant().plus(NOTE));
    return tokens.put(ownerId, note, kept)
        ? loggedIn(credentials.get(), seal, note, time)
        : new Pass.None("another worker logs in for " + ownerId, LOOK_AGAIN);
  }

  private Pass loggedIn(Credentials credentials, Seal seal, Sealed note, Duration time) {
    JsonNode body =
        Json.object().put("userName", credentials.userName()).put("apiKey", credentials.apiKey());
    return switch (line.post("/api/Auth/loginKey", body, null, time)) {
      case Line.Heard.Envelope(JsonNode json) when json.path("success").asBoolean() ->
          keep(json.path("token").asText(""), seal, note);
      case Line.Heard.Envelope(JsonNode json) -> refused(json.path("errorCode").asInt());
      case Line.Heard.TooMany _ -> new Pass.None("too many requests to log in with", NOTE);
      case Line.Heard.NoSession _ ->
          bar("the venue does not let owner " + ownerId + " in: HTTP 401");
      case Line.Heard.NotReached(String why) -> new Pass.None("no login: " + why, NOTE);
      case Line.Heard.Unreadable(String why) -> new Pass.None("no login: " + why, NOTE);
    };
  }

  private Pass refused(int code) {
    String name = Codes.name(LoginCode.class, code);
    return Codes.find(LoginCode.class, code).equals(Optional.of(LoginCode.UNKNOWN_ERROR))
        ? new Pass.None("no login: " + name, NOTE)
        : bar("the venue does not let owner %s in: %s".formatted(ownerId, name));
  }

  private Pass bar(String why) {
    barredUntil = clock.instant().plus(BARRED);
    barredBy = why;
    trouble.accept(why);
    return new Pass.None(why, BARRED);
  }

  private Pass keep(String token, Seal seal, Sealed replaced) {
    if (token.isEmpty()) {
      return new Pass.None("no login: an answer without a token", NOTE);
    }
    Sealed sealed = new Sealed(seal.close(token), clock.instant().plus(LASTS));
    tokens.put(ownerId, sealed, replaced); // if another took our place, both tokens serve
    held = new Held(token, sealed);
    return new Pass.Token(token);
  }

  /** While the old one serves, whatever goes wrong here is no harm. */
  private Pass refreshed(Held old, Duration time) {
    refreshFrom = clock.instant().plus(REFRESH_AGAIN);
    Sealed kept = tokens.find(ownerId).orElse(null);
    Optional<Credentials> credentials = owners.credentials(ownerId);
    if (kept != null && credentials.isPresent() && old.sealed().equals(kept)) {
      Seal seal = new Seal(ownerId, credentials.get());
      if (line.post("/api/Auth/validate", null, old.token(), time)
              instanceof Line.Heard.Envelope(JsonNode json)
          && json.path("newToken").isTextual()) {
        return keep(json.path("newToken").asText(), seal, kept);
      }
    } else {
      held = null; // another has refreshed it
      Pass found = found(null, time);
      if (found instanceof Pass.Token) {
        return found;
      }
      held = old;
    }
    return new Pass.Token(old.token());
  }
}
