package signaldesk.adapter.projectx;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.port.Tokens;
import signaldesk.port.Tokens.Sealed;

/**
 * Where an owner's workers leave their token to each other: a token, a note that somebody is about
 * to bring one, or the reason that there is none. A token, and what a human must mend, are read
 * with the owner's key only.
 */
final class Shelf {
  /** A day from issue, as the venue has it; less, so that our clock may be wrong. */
  private static final Duration LASTS = Duration.ofHours(23).plusMinutes(50);

  /** How long a note holds others off: longer than a login may take. */
  private static final Duration NOTE = Duration.ofSeconds(6);

  /** What a note holds. */
  private static final String NOBODYS = "";

  /** What a login leaves that came to nothing, and may come to something soon. */
  private static final String LATER = "later";

  /** What is sealed begins with it when it is a reason. */
  private static final String NO_TOKEN = "!";

  private final String place;
  private final URI venue;
  private final Tokens tokens;
  private final InstantSource clock;

  /**
   * @param place whose it is, and where
   */
  Shelf(String place, URI venue, Tokens tokens, InstantSource clock) {
    this.place = place;
    this.venue = venue;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What stands there. */
  sealed interface Found {
    /** It prints nothing of itself. */
    record Token(String text, Sealed sealed) implements Found {
      boolean serves(Instant now, Duration longer) {
        return now.plus(longer).isBefore(sealed.expiresAt());
      }

      @Override
      public String toString() {
        return "***";
      }
    }

    /** There is none, and will be none for that long. */
    record NoToken(String reason, Duration left) implements Found {}

    /** Somebody is about to bring one. */
    record Note() implements Found {}

    /**
     * Nothing, or nothing that is still good or for us.
     *
     * @param inTheWay null if nothing
     */
    record Nothing(@Nullable Sealed inTheWay) implements Found {}
  }

  Found look(Credentials credentials) {
    Sealed kept = tokens.find(place).orElse(null);
    Instant now = clock.instant();
    if (kept == null || !now.isBefore(kept.expiresAt())) {
      return new Found.Nothing(kept);
    }
    if (kept.cipher().equals(NOBODYS)) {
      return new Found.Note();
    }
    if (kept.cipher().equals(LATER)) {
      return new Found.NoToken(
          "a login of owner " + place + " came to nothing",
          Duration.between(now, kept.expiresAt()));
    }
    Optional<String> text = seal(credentials).open(kept.cipher());
    if (text.isEmpty()) {
      return new Found.Nothing(kept);
    }
    return text.get().startsWith(NO_TOKEN)
        ? new Found.NoToken(
            text.get().substring(NO_TOKEN.length()), Duration.between(now, kept.expiresAt()))
        : new Found.Token(text.get(), kept);
  }

  /** Leaves a note; empty if another was faster. */
  Optional<Sealed> note(@Nullable Sealed inTheWay) {
    Sealed note = new Sealed(NOBODYS, clock.instant().plus(NOTE));
    // A put whose answer was lost is sent again, and then finds itself in the way.
    boolean mine =
        tokens.put(place, note, inTheWay) || tokens.find(place).filter(note::equals).isPresent();
    return mine ? Optional.of(note) : Optional.empty();
  }

  /** Brings one. If another took the place meanwhile, both tokens serve. */
  Found.Token bring(String token, Credentials credentials, @Nullable Sealed replaced) {
    Sealed sealed = new Sealed(seal(credentials).close(token), clock.instant().plus(LASTS));
    tokens.put(place, sealed, replaced);
    return new Found.Token(token, sealed);
  }

  /** Nobody is to try for that long: a human has to mend something, and may with another key. */
  void bar(String reason, Duration time, Credentials credentials, Sealed note) {
    Instant until = clock.instant().plus(time);
    tokens.put(place, new Sealed(seal(credentials).close(NO_TOKEN + reason), until), note);
  }

  /** Whoever comes after that long may try. */
  void later(Duration time, Sealed note) {
    tokens.put(place, new Sealed(LATER, clock.instant().plus(time)), note);
  }

  private Seal seal(Credentials credentials) {
    return new Seal(place, venue, credentials);
  }
}
