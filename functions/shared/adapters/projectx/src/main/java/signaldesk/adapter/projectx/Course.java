package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signaldesk.adapter.projectx.Rows.VenueOrder;
import signaldesk.port.Allowance.Urgency;

/**
 * What one run has done and seen of one account, so that it asks a venue for nothing twice: twenty
 * accounts of an owner that turn round have ten requests each.
 */
final class Course {
  /** Suspended children are listed with their entry, which may have waited before it was filled. */
  private static final Duration BEFORE = Duration.ofHours(24);

  /**
   * So soon after it was taken an order is hardly filled; where requests are short, nobody asks.
   */
  private static final Duration TOO_SOON = Duration.ofMillis(600);

  private final Urgency begun;
  private boolean closing;
  private boolean booking;
  private Instant taken = Instant.EPOCH;
  private Optional<Instant> heldSince = Optional.empty();
  private Optional<Listed> listed = Optional.empty();

  /** Orders as they were listed, from when on. */
  private record Listed(Instant from, List<VenueOrder> orders) {}

  /**
   * @param begun how reads count that lead to a decision
   */
  Course(Urgency begun) {
    this.begun = begun;
  }

  /** How a read of what is held counts. */
  synchronized Urgency reading() {
    return closing ? Urgency.EXIT : begun;
  }

  /** How a look for what may be live counts. */
  synchronized Urgency looking() {
    if (closing || begun == Urgency.EXIT) {
      return Urgency.EXIT;
    }
    return booking ? Urgency.ORDINARY : Urgency.CLAIMED;
  }

  /** A position was opened then, the oldest of those held. */
  synchronized void holds(Optional<Instant> since) {
    heldSince = since;
  }

  /** A close is sent: what was listed before says nothing of what stands after it. */
  synchronized void closes(Instant held) {
    closing = true;
    heldSince = Optional.of(held);
    listed = Optional.empty();
  }

  /** It is known which order is waited for: one that closes, or one that opens and can wait. */
  synchronized void waitsForFills(boolean opens) {
    closing = !opens;
    booking = opens;
  }

  /** From here on it is about a close. */
  synchronized void looksForAClose() {
    closing = true;
  }

  /** From here on it is about an entry. */
  synchronized void opens() {
    closing = false;
    listed = Optional.empty();
  }

  /** The venue took it then. */
  synchronized void took(Instant now) {
    taken = now;
  }

  synchronized boolean isTooSoon(Instant now) {
    return now.isBefore(taken.plus(TOO_SOON));
  }

  /** From when on orders are listed that serve the sweep after a close too. */
  synchronized Instant from(Instant since) {
    Instant far = heldSince.map(held -> held.minus(BEFORE)).orElse(since);
    return closing && far.isBefore(since) ? far : since;
  }

  /** Further back there may be more than one answer holds: no search of this run goes there. */
  synchronized void listsTooMany() {
    heldSince = Optional.empty();
  }

  synchronized void lists(Instant from, List<VenueOrder> orders) {
    listed = Optional.of(new Listed(from, orders));
  }

  /** The orders as they were listed after the last write, if from long enough before. */
  synchronized Optional<List<VenueOrder>> listed(Instant held) {
    return listed.filter(one -> !one.from().isAfter(sweptFrom(held))).map(Listed::orders);
  }

  /** From when on something may wait beside a position. */
  static Instant sweptFrom(Instant heldSince) {
    return heldSince.minus(BEFORE);
  }
}
