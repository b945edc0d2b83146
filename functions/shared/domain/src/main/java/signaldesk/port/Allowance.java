package signaldesk.port;

import java.time.Duration;

/**
 * How many requests a venue takes from an owner, shared by all who speak for that owner. Whoever
 * asks, asks before each request; what was refused comes back later.
 *
 * <p>What a venue counts together has one name, the payer: an owner at a firm, or all owners of a
 * firm that counts by address.
 */
public interface Allowance {
  /**
   * Takes a request out of the payer's allowance.
   *
   * @return zero if it may be sent now; else how long until it is worth asking again
   */
  Duration take(String payer, Urgency urgency);

  /**
   * The venue said it was too much: nobody sends for this payer until then. Too many bars hold up
   * bars alone: an exit never waits for a mark.
   */
  void pause(String payer, Urgency urgency, Duration pause);

  /**
   * Whether so much is used up that a look which may come to nothing had better wait a moment; as
   * far as is known here without asking anybody.
   */
  boolean isTight(String payer);

  /** What may use up what: each of the last three more than the one before it. */
  enum Urgency {
    /** Latest bars, for marks: an allowance of its own. */
    BARS,
    /**
     * What can wait or be given up: an entry before it is claimed, looks for the fills of one that
     * the venue has, what people look up.
     */
    ORDINARY,
    /** What finishes an entry that was claimed: it may be live, or half of it is done. */
    CLAIMED,
    /**
     * What leads to a close, the login included: it finds room when entries have used up theirs.
     */
    EXIT
  }
}
