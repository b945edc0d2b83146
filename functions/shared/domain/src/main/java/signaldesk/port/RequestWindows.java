package signaldesk.port;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.RequestWindow;

/** What was granted of owners' requests, shared by all who grant. */
public interface RequestWindows {
  /** What was granted under this id, read consistently. */
  Optional<RequestWindow> find(String id);

  /**
   * Writes it.
   *
   * @param replaced what must stand there now, as it was read; null if nothing may
   * @return false, and nothing written, if something else stands there
   */
  boolean put(String id, RequestWindow next, @Nullable RequestWindow replaced);
}
