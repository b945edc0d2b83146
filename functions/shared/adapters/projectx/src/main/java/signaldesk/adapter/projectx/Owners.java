package signaldesk.adapter.projectx;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.port.Secrets;
import signaldesk.port.SecretsUnavailable;

/**
 * Owners' credentials. They are read whenever a session is looked for, which is seldom, so that a
 * new key counts at once; what was read last serves while the place does not answer.
 */
final class Owners {
  private final Secrets secrets;
  private final Map<String, Credentials> last = new ConcurrentHashMap<>();

  Owners(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Empty if there are none.
   *
   * @throws SecretsUnavailable if they cannot be read now, and never were
   */
  Optional<Credentials> credentials(String ownerId) {
    try {
      Optional<Credentials> found =
          secrets.find(Credentials.secretName(ownerId)).flatMap(Credentials::read);
      found.ifPresentOrElse(it -> last.put(ownerId, it), () -> last.remove(ownerId));
      return found;
    } catch (SecretsUnavailable e) {
      Credentials known = last.get(ownerId);
      if (known == null) {
        throw e;
      }
      return Optional.of(known);
    }
  }
}
