package signaldesk.port;

import java.util.List;
import java.util.Optional;
import signaldesk.desk.Hook;

/** Finds hooks. */
public interface Hooks {

  /** The hook that a token with this digest (lower-case hex SHA-256) opens. */
  Optional<Hook> byTokenDigest(String digest);

  Optional<Hook> byName(String name);

  /** Every hook, by name. */
  List<Hook> all();
}
