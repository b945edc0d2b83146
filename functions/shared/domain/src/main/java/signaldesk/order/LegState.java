package signaldesk.order;

import java.util.EnumSet;
import java.util.Set;

/** Where a leg stands, and every move it may make. */
public enum LegState {
  /** Written down; may have been sent, if the order was claimed by a run that died. */
  PLANNED,
  /** No readable answer: it may be live. */
  UNKNOWN,
  /** The broker holds it; not wholly filled yet. */
  ACCEPTED,
  FILLED,
  /** The broker refused it, or ended it before it was wholly filled. */
  REJECTED,
  /** Its deadline passed before it was sent. */
  EXPIRED,
  /** We refused before sending. */
  DENIED,
  /** What it was to close was already gone. */
  UNCHANGED;

  public boolean ended() {
    return nexts().isEmpty();
  }

  public boolean mayBecome(LegState next) {
    return nexts().contains(next);
  }

  private Set<LegState> nexts() {
    return switch (this) {
      case PLANNED -> EnumSet.range(UNKNOWN, UNCHANGED);
      case UNKNOWN -> EnumSet.range(ACCEPTED, UNCHANGED);
      case ACCEPTED -> EnumSet.of(FILLED, REJECTED);
      case FILLED, REJECTED, EXPIRED, DENIED, UNCHANGED -> EnumSet.noneOf(LegState.class);
    };
  }
}
