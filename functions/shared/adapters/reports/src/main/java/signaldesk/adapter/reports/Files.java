package signaldesk.adapter.reports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts under keys, as a bucket or a folder keeps them. */
interface Files {
  /** The text under a key, with the mark of what was read. */
  Optional<Found> get(String key);

  /**
   * Writes a text whole.
   *
   * @param mark of what must stand there now; null if nothing may
   * @return false, and nothing written, if something else stands there
   */
  boolean put(String key, String contentType, String text, @Nullable String mark);

  /**
   * What stands there.
   *
   * @param mark changes whenever something else is written
   */
  record Found(String text, String mark) {}
}
