package signaldesk.servedesk.request;

import java.time.Instant;
import java.util.Map;

/**
 * One call by a known reader.
 *
 * @param path the variable parts of the path by name, {@code accountId}
 * @param cursors those of this very path and reader
 * @param accept the header of that name; empty without one
 * @param now one instant for the whole answer
 */
public record Call(
    Sight sight,
    Map<String, String> path,
    Parameters parameters,
    Cursors cursors,
    String accept,
    Instant now) {

  /** A variable part of the path. */
  public String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no part {" + name + "}");
    }
    return value;
  }
}
