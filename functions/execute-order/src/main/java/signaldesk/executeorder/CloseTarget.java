package signaldesk.executeorder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.order.Holding;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.port.Broker;
import signaldesk.port.Broker.Found.Status;
import signaldesk.port.Broker.Placed;

/** The position that a close leg is meant for, and our close among the orders on its contract. */
final class CloseTarget {
  private final Claim claim;
  private final int index;
  private final Broker broker;

  CloseTarget(Claim claim, int index) {
    this.claim = claim;
    this.index = index;
    this.broker = claim.setting().broker();
  }

  /** The position as it was read, without what it has lost to this leg. */
  Holding meant() {
    return leg().target(closed());
  }

  /** How many contracts the leg has closed in orders that ended before. */
  long closed() {
    return claim.closed(index, Set.of());
  }

  Instant heldSince() {
    return Objects.requireNonNull(leg().closes()).createdAt();
  }

  /** What the broker holds of the contract now. */
  Optional<Holding> held() {
    return broker.positions(accountId()).stream()
        .filter(holding -> holding.contract().equals(leg().contract()))
        .findFirst();
  }

  /** Whether it is not the position meant: opened later, or turned round. */
  boolean isAnother(Holding held) {
    Holding meant = meant();
    return !held.positionId().equals(meant.positionId())
        || held.quantity() > 0 != meant.quantity() > 0;
  }

  /**
   * Right before a try that did not just read the position, and surely is the only one: no order
   * that is there already can be its. Whether there was any.
   */
  boolean setAsideWhatIsThere() {
    return setAside(orders());
  }

  /**
   * Right before another copy of what may be there: an order that ended and did nothing may be the
   * copy before, never the next one. Whether there was any.
   */
  boolean setAsideWhatEnded() {
    return setAside(orders().stream().filter(order -> !didSomething(order)).toList());
  }

  private boolean setAside(List<Placed> orders) {
    claim.note(index, leg().setAside(orders.stream().map(Placed::brokerOrderId).toList()));
    return !orders.isEmpty();
  }

  /** Our close: its id, or its side and size. */
  Optional<Placed> find() {
    List<Placed> orders = orders();
    return orders.stream()
        .filter(order -> isOurs(order) && order.status() != Status.REJECTED)
        .findFirst()
        .or(() -> orders.stream().filter(order -> isOurs(order) && didSomething(order)).findFirst())
        .or(() -> endedEarly(orders))
        .or(() -> ofAnotherSize(orders));
  }

  /** Whether anything was ordered since that an unknown close could have become. */
  boolean mayHaveMoved() {
    return leg().state() == LegState.UNKNOWN
        && orders().stream().anyMatch(CloseTarget::didSomething);
  }

  /** One that the broker ended has done no more than it filled. */
  private static boolean didSomething(Placed order) {
    return order.status() != Status.REJECTED || order.filled() > 0;
  }

  private boolean isOurs(Placed placed) {
    String known = leg().brokerOrderId();
    return known == null
        ? placed.side() == leg().side() && placed.contracts() == Math.absExact(meant().quantity())
        : known.equals(placed.brokerOrderId());
  }

  /** One that the broker took and ended; what never got there is not found among those. */
  private Optional<Placed> endedEarly(List<Placed> orders) {
    return leg().state() == LegState.ACCEPTED
        ? orders.stream().filter(this::isOurs).reduce((_, later) -> later)
        : Optional.empty();
  }

  /**
   * The broker took our close while the position changed, so that it closed more or less than was
   * read: the last order on its side, once the position is gone; if it is not known whether it took
   * ours at all, the only one.
   */
  private Optional<Placed> ofAnotherSize(List<Placed> orders) {
    List<Placed> onOurSide =
        orders.stream()
            .filter(order -> order.side() == leg().side() && didSomething(order))
            .toList();
    boolean ours =
        switch (leg().state()) {
          case ACCEPTED -> leg().brokerOrderId() == null && !onOurSide.isEmpty();
          case UNKNOWN -> onOurSide.size() == 1;
          case PLANNED, FILLED, REJECTED, EXPIRED, DENIED, UNCHANGED -> false;
        };
    if (!ours || held().isPresent()) {
      return Optional.empty();
    }
    Placed last = onOurSide.getLast();
    claim.note(index, leg().of(closed() + last.contracts(), heldSince()));
    return Optional.of(last);
  }

  /**
   * The orders on the contract since the claim that no other leg has booked, without those that are
   * set aside.
   */
  private List<Placed> orders() {
    Set<String> booked = claim.booked(index);
    return broker.orders(accountId(), leg().contract().id(), claim.lookFrom()).stream()
        .filter(placed -> !booked.contains(placed.brokerOrderId()))
        .toList();
  }

  /** Stops and targets that stood beside the position would open a new one some day. */
  void cancelRest() {
    List<String> left = broker.cancelRest(accountId(), leg().contract(), heldSince());
    if (!left.isEmpty()) {
      Log.alarm(
          "order needs somebody",
          LogField.ACCOUNT_ID.of(accountId()),
          LogField.ORDER_ID.of(claim.order().request().orderId()),
          LogField.CONTRACT_ID.of(leg().contract().id()),
          LogField.REASON.of("orders wait on what is closed: " + String.join("; ", left)));
    }
  }

  private String accountId() {
    return claim.order().request().accountId();
  }

  private Leg leg() {
    return claim.leg(index);
  }
}
