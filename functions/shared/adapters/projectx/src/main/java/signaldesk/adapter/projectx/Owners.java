package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.port.Secrets;
import signaldesk.port.SecretsUnavailable;

/** Owners' credentials, read where secrets are kept and remembered for minutes. */
final class Owners {
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private final Secrets secrets;
  private final InstantSource clock;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  private record Read(Credentials credentials, Instant at) {}

  Owners(Secrets secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Empty if there are none, or none that can be read now. */
  Optional<Credentials> credentials(String ownerId) {
    Read known = read.get(ownerId);
    if (known != null && clock.instant().isBefore(known.at().plus(REMEMBERED))) {
      return Optional.of(known.credentials());
    }
    try {
      Optional<Credentials> found =
          secrets.find(Credentials.secretName(ownerId)).flatMap(Credentials::read);
      found.ifPresentOrElse(
          credentials -> read.put(ownerId, new Read(credentials, clock.instant())),
          () -> read.remove(ownerId));
      return found;
    } catch (SecretsUnavailable e) {
      return Optional.ofNullable(known).map(Read::credentials);
    }
  }
}
