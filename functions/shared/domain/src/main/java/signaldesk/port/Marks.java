package signaldesk.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Mark;

/** What was sent to which channel. Only {@code send-alert} writes it; it may forget after days. */
public interface Marks {

  /** How far an alert has come on a channel, read consistently. */
  Optional<Mark> find(String channel, String id);

  /** The marks of these alerts that are there, in no order; as they were a moment ago. */
  List<Mark> all(String channel, Collection<String> ids);

  /**
   * Writes a mark.
   *
   * @param replaced what must stand there now, as it was read; null if nothing may
   * @return false, and nothing written, if something else stands there
   */
  boolean put(Mark mark, @Nullable Mark replaced);
}
