package signaldesk.port;

import java.util.Optional;
import signaldesk.desk.Reader;

/** Finds who may read. */
public interface Readers {
  /** The reader that a token with this digest (lower-case hex SHA-256) belongs to. */
  Optional<Reader> byTokenDigest(String digest);
}
