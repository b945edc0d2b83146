package signaldesk.alert;

import java.time.Instant;
import java.util.Map;
import signaldesk.signal.Target;

/**
 * What the last look at the desk left for the next one.
 *
 * @param until every signal and refusal from before this instant was looked at
 * @param heard when a hook that must not be silent was last heard of, by hook; at first, since when
 *     it must not be
 * @param left the position that the last signal left, {@link Target#LONG}, {@link Target#SHORT} or
 *     {@link Target#FLAT}, by hook and symbol as {@link Alarm#subject} joins them
 * @param open when they were accepted, by id: signals whose orders are still to be looked at
 */
public record Watched(
    Instant until,
    Map<String, Instant> heard,
    Map<String, Target> left,
    Map<String, Instant> open) {
  public Watched {
    heard = Map.copyOf(heard);
    left = Map.copyOf(left);
    open = Map.copyOf(open);
  }

  /** Nothing was looked at before this instant. */
  public static Watched from(Instant start) {
    return new Watched(start, Map.of(), Map.of(), Map.of());
  }

  /** The same, looked at as far as this instant. */
  public Watched upTo(Instant seen) {
    return new Watched(seen, heard, left, open);
  }
}
