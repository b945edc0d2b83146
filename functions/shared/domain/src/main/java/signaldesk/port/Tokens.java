package signaldesk.port;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Owners' session tokens, one for each and shared by all who speak for that owner. */
public interface Tokens {
  /** The owner's newest, read consistently; it may have expired. */
  Optional<Sealed> find(String ownerId);

  /**
   * Keeps a newer one.
   *
   * @param replaced what must stand there now, as it was read; null if nothing may
   * @return false, and nothing written, if something else stands there
   */
  boolean put(String ownerId, Sealed token, @Nullable Sealed replaced);

  /**
   * A token that only its owner's key opens.
   *
   * @param cipher in Base64
   * @param expiresAt when the venue refuses it; compared by code, whenever the table removes it
   */
  record Sealed(String cipher, Instant expiresAt) {
    @Override
    public String toString() {
      return "Sealed[***, expiresAt=" + expiresAt + "]";
    }
  }
}
