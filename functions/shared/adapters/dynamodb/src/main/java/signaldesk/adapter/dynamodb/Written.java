package signaldesk.adapter.dynamodb;

import java.util.Optional;

/** What became of a write under a condition. */
public sealed interface Written {
  record Done() implements Written {}

  /**
   * The condition does not hold, and nothing was written.
   *
   * @param standing what stands there instead; empty if nothing does or the endpoint does not tell
   */
  record Refused(Optional<Item> standing) implements Written {}

  /** Whether it was written. */
  default boolean done() {
    return this instanceof Done;
  }
}
