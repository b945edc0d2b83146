package signaldesk.port;

import java.time.Duration;

/**
 * How many requests a venue takes from an owner, shared by all who speak for that owner. Whoever
 * asks, asks before each request; what was refused comes back later.
 */
public interface Allowance {
  /**
   * Takes a request out of the owner's allowance.
   *
   * @return zero if it may be sent now; else how long until it is worth asking again
   */
  Duration take(String ownerId, Urgency urgency);

  /**
   * The venue said it was too much: nobody sends for this owner until then. Too many bars hold up
   * bars alone: an exit never waits for a mark.
   */
  void pause(String ownerId, Urgency urgency, Duration pause);

  /** What may use up what. */
  enum Urgency {
    /** Latest bars, for marks: an allowance of its own. */
    BARS,
    /** Everything that can wait: entries, looks for fills. */
    ORDINARY,
    /**
     * What leads to a close, the login included: it finds room when entries have used up theirs.
     */
    EXIT
  }
}
