package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.projectx.Logins.Given;
import signaldesk.adapter.projectx.Shelf.Found;
import signaldesk.port.SecretsUnavailable;
import signaldesk.port.Tokens.Sealed;

/**
 * An owner's session in this process: one token for all its workers, and for those of other
 * processes.
 *
 * <p>Whoever finds that a new one is needed leaves a note on the shelf, logs in, and puts there
 * what came of it; everybody else finds the note and waits. So many workers that wait are one
 * login, also in processes apart; and a login that dies is tried again when its note has run out.
 */
final class Session {
  /** Refreshed when less than this is left. */
  private static final Duration FRESH = Duration.ofHours(2);

  /** A refresh that failed is not tried again for so long: the token still serves. */
  private static final Duration REFRESH_AGAIN = Duration.ofMinutes(5);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

  /** Others' logins are waited for while this is left: a session is no use without a request. */
  private static final Duration ONE_REQUEST = Duration.ofSeconds(5);

  private static final Duration SECRETS_AGAIN = Duration.ofSeconds(2);

  /** What a human has to mend is not tried again for so long. */
  private static final Duration BARRED = Duration.ofMinutes(5);

  /** Where a new token was refused too, the next is not tried for so long: it is not the token. */
  private static final Duration RENEW_AGAIN = Duration.ofSeconds(3);

  private final String ownerId;
  private final Owners owners;
  private final Shelf shelf;
  private final Logins logins;
  private final InstantSource clock;
  private final Consumer<String> trouble;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Found.@Nullable Token held;
  private volatile Instant refreshFrom = Instant.EPOCH;
  private Instant renewFrom = Instant.EPOCH;
  private Instant toldFrom = Instant.EPOCH;

  /**
   * @param trouble hears what only a human can mend, in words that hold no secret
   */
  Session(
      String ownerId,
      Owners owners,
      Shelf shelf,
      Logins logins,
      InstantSource clock,
      Consumer<String> trouble) {
    this.ownerId = ownerId;
    this.owners = owners;
    this.shelf = shelf;
    this.logins = logins;
    this.clock = clock;
    this.trouble = trouble;
  }

  /** A token that should serve. */
  Pass token(Deadline end) {
    Found.Token now = held;
    return now != null && serves(now) && !isDue(now) ? pass(now) : locked(end, () -> current(end));
  }

  /** A newer token than one that the venue did not take. */
  Pass after(String refused, Deadline end) {
    return locked(
        end,
        () -> {
          Found.Token now = held;
          if (now != null && !now.text().equals(refused)) {
            return pass(now);
          }
          held = null;
          return found(refused, end);
        });
  }

  private Pass locked(Deadline end, Supplier<Pass> step) {
    try {
      if (!lock.tryLock(end.atMost(ONE_REQUEST).toNanos(), TimeUnit.NANOSECONDS)) {
        return another();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return another();
    }
    try {
      return step.get();
    } finally {
      lock.unlock();
    }
  }

  private Pass another() {
    return new Pass.None("another worker logs in for owner " + ownerId, LOOK_AGAIN);
  }

  private Pass current(Deadline end) {
    Found.Token now = held;
    if (now == null || !serves(now)) {
      return found(null, end);
    }
    return isDue(now) ? refreshed(now, end) : pass(now);
  }

  private boolean serves(Found.Token token) {
    return token.serves(clock.instant(), Duration.ZERO);
  }

  private boolean isDue(Found.Token token) {
    Instant now = clock.instant();
    return !token.serves(now, FRESH) && !now.isBefore(refreshFrom);
  }

  private Pass pass(Found.Token token) {
    return new Pass.Token(token.text());
  }

  private Pass hold(Found.Token token) {
    held = token;
    return pass(token);
  }

  /** What another worker has brought; else a login. */
  private Pass found(@Nullable String refused, Deadline end) {
    Optional<Credentials> credentials;
    try {
      credentials = owners.credentials(ownerId);
    } catch (SecretsUnavailable e) {
      return new Pass.None(String.valueOf(e.getMessage()), SECRETS_AGAIN);
    }
    return credentials.isEmpty() ? unknown() : found(credentials.get(), refused, end);
  }

  private Pass unknown() {
    String why =
        "owner %s has no credentials: {\"userName\": \"…\", \"apiKey\": \"…\"} under %s"
            .formatted(ownerId, Credentials.secretName(ownerId));
    if (!clock.instant().isBefore(toldFrom)) {
      toldFrom = clock.instant().plus(BARRED);
      trouble.accept(why);
    }
    return new Pass.None(why, BARRED);
  }

  private Pass found(Credentials credentials, @Nullable String refused, Deadline end) {
    do {
      switch (shelf.look(credentials)) {
        case Found.NoToken(String reason, Duration left) -> {
          return new Pass.None(reason, left);
        }
        case Found.Token token when !token.text().equals(refused) -> {
          return hold(token);
        }
        case Found.Token token -> {
          Duration rest = Duration.between(clock.instant(), renewFrom);
          if (rest.isPositive()) {
            return new Pass.None("the venue takes no session of owner " + ownerId, rest);
          }
          Optional<Sealed> note = shelf.note(token.sealed());
          if (note.isPresent()) {
            renewFrom = clock.instant().plus(RENEW_AGAIN);
            return loggedIn(credentials, note.get(), end);
          }
        }
        case Found.Nothing(Sealed inTheWay) -> {
          Optional<Sealed> note = shelf.note(inTheWay);
          if (note.isPresent()) {
            return loggedIn(credentials, note.get(), end);
          }
        }
        case Found.Note _ -> {}
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    } while (end.leaves(ONE_REQUEST) && !Thread.currentThread().isInterrupted());
    return another();
  }

  private Pass loggedIn(Credentials credentials, Sealed note, Deadline end) {
    return switch (logins.withKey(credentials, end)) {
      case Given.Token(String token) -> hold(shelf.bring(token, credentials, note));
      case Given.Later(String reason, Duration after) -> {
        shelf.later(after, note);
        yield new Pass.None(reason, after);
      }
      case Given.Barred(String reason) -> {
        shelf.bar(reason, BARRED, credentials, note);
        trouble.accept(reason);
        yield new Pass.None(reason, BARRED);
      }
    };
  }

  /** While the old one serves, whatever goes wrong here is no harm. */
  private Pass refreshed(Found.Token old, Deadline end) {
    refreshFrom = clock.instant().plus(REFRESH_AGAIN);
    Optional<Credentials> credentials;
    try {
      credentials = owners.credentials(ownerId);
    } catch (SecretsUnavailable e) {
      return pass(old);
    }
    return credentials.isEmpty() ? pass(old) : refreshed(old, credentials.get(), end);
  }

  private Pass refreshed(Found.Token old, Credentials credentials, Deadline end) {
    Found there = shelf.look(credentials);
    if (there instanceof Found.Token newer && !newer.sealed().equals(old.sealed())) {
      return hold(newer); // another has refreshed it
    }
    @Nullable Sealed replaced = null;
    if (there instanceof Found.Token mine) {
      replaced = mine.sealed();
    } else if (there instanceof Found.Nothing(Sealed inTheWay)) {
      replaced = inTheWay;
    } else {
      return pass(old); // another is about to
    }
    return logins.inPlaceOf(old.text(), end) instanceof Given.Token(String token)
        ? hold(shelf.bring(token, credentials, replaced))
        : pass(old);
  }
}
