package signaldesk.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where an order stands, and every move it may make. An order ends as its last leg, or as the close
 * that failed before it.
 */
public enum OrderState {
  /** Decided and written down: it may have been sent. */
  CLAIMED,
  /** A leg was sent and no readable answer came: it may be live. */
  UNKNOWN,
  /** The broker holds a leg that is not wholly filled. */
  ACCEPTED,
  FILLED,
  /** The account already was what the signal asks for. */
  UNCHANGED,
  /** We refused before sending. */
  DENIED,
  /** A later signal had overtaken it. */
  SUPERSEDED,
  /** The broker refused. */
  REJECTED,
  /** Its deadline passed before it could be sent. */
  EXPIRED;

  /** Nothing more will happen to it, but that a late fill may still be booked. */
  public boolean ended() {
    return !live();
  }

  /** Whether a leg of it may be at the broker, or still get there. */
  public boolean live() {
    return this == CLAIMED || this == UNKNOWN || this == ACCEPTED;
  }

  public boolean mayBecome(OrderState next) {
    return next == this || nexts().contains(next);
  }

  private Set<OrderState> nexts() {
    return switch (this) {
      case CLAIMED, UNKNOWN, ACCEPTED ->
          EnumSet.complementOf(EnumSet.of(SUPERSEDED)); // decided orders are not overtaken
      case FILLED, UNCHANGED, DENIED, SUPERSEDED, REJECTED, EXPIRED ->
          EnumSet.noneOf(OrderState.class);
    };
  }

  /** The state of an order with these legs, close legs first. */
  static OrderState of(List<Leg> legs) {
    if (legs.stream().anyMatch(leg -> leg.state() == LegState.UNKNOWN)) {
      return UNKNOWN;
    }
    if (legs.stream().anyMatch(leg -> leg.state() == LegState.ACCEPTED)) {
      return ACCEPTED;
    }
    return switch (Reasons.deciding(legs).state()) {
      case PLANNED, UNKNOWN, ACCEPTED -> CLAIMED;
      case FILLED -> FILLED;
      case REJECTED -> REJECTED;
      case EXPIRED -> EXPIRED;
      case DENIED -> DENIED;
      case UNCHANGED -> UNCHANGED;
    };
  }
}
