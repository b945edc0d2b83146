package signaldesk.local.stream;

import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;

/**
 * The FilterCriteria of a mapping, matched by AWS's own Event Ruler: a record that no pattern lets
 * through wakes nobody, and nobody pays for it.
 */
public final class StreamFilter {
  private final Machine patterns = Machine.builder().build();
  private final boolean all;

  /**
   * @param patterns as in the template, JSON; none lets every record through
   * @throws IllegalArgumentException for a pattern that AWS would not take
   */
  public StreamFilter(List<String> patterns) {
    all = patterns.isEmpty();
    for (String pattern : patterns) {
      try {
        this.patterns.addRule(pattern, pattern);
      } catch (IOException e) {
        throw new IllegalArgumentException("no filter pattern: " + pattern, e);
      }
    }
  }

  /** Whether a record wakes the function; {@code json} is one of an event's {@code Records}. */
  public boolean lets(String json) {
    try {
      return all || !patterns.rulesForJSONEvent(json).isEmpty();
    } catch (Exception e) { // it declares no less
      throw new IllegalArgumentException("no record of a stream: " + json, e);
    }
  }
}
