package signaldesk.port;

import java.util.Optional;

/** Keys and addresses that stand in no table, message or log. */
public interface Secrets {
  /**
   * The secret under this name, {@code /signaldesk/channels/premium}; empty if there is none.
   *
   * @throws SecretsUnavailable if the place where secrets are kept does not answer
   */
  Optional<String> find(String name);
}
