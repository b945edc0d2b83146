package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.port.SubmitOutcome;

/**
 * A run's hold on an order: what is stored of it, what the run has learned since, and whether it
 * may send. Nothing is written before it has to be.
 */
final class Claim {
  /** Another run wrote first: whatever this one was about to do is that one's now. */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Ports ports;
  private final Setting setting;
  private final Budget budget;
  private final boolean fresh;
  private final List<Leg> legs;
  private Order order;
  private List<Fill> fills = List.of();
  private boolean leased;

  private Claim(Ports ports, Setting setting, Budget budget, Order order, boolean fresh) {
    this.ports = ports;
    this.setting = setting;
    this.budget = budget;
    this.order = order;
    this.legs =
        fresh
            ? new ArrayList<>(order.legs())
            : Doubt.legs(order, now(), Budget.LONGEST.plus(limits().clockSkew()));
    this.fresh = fresh;
    this.leased = fresh;
  }

  /** The hold on what this very run has just claimed. */
  static Claim fresh(Ports ports, Setting setting, Budget budget, Order order) {
    return new Claim(ports, setting, budget, order, true);
  }

  /** The hold on an order that no other run holds any more. */
  static Claim resumed(Ports ports, Setting setting, Budget budget, Order order) {
    return new Claim(ports, setting, budget, order, false);
  }

  /** Until when a lease taken now is to keep others away: the whole budget, by any clock. */
  static Instant leaseUntil(Ports ports, Budget budget) {
    return ports.time().instant().plus(budget.left()).plus(ports.limits().clockSkew());
  }

  Ports ports() {
    return ports;
  }

  Setting setting() {
    return setting;
  }

  Order order() {
    return order;
  }

  Limits limits() {
    return ports.limits();
  }

  /** Whether this very run decided, on a read that is still fresh. */
  boolean isFresh() {
    return fresh;
  }

  /** From when on the broker may show something of this order. */
  Instant lookFrom() {
    return order.since().minus(limits().clockSkew());
  }

  /** The broker's ids that belong to other orders or other legs, or are set aside by this one. */
  Set<String> booked(int index) {
    Set<String> booked = new HashSet<>(setting.neighbours().bookedElsewhere());
    for (int i = 0; i < legs.size(); i++) {
      booked.addAll(i == index ? legs.get(i).aside() : legs.get(i).claimedIds());
    }
    return booked;
  }

  Leg leg(int index) {
    return legs.get(index);
  }

  Instant now() {
    return ports.time().instant();
  }

  /**
   * How many contracts a close leg is known to have closed, in orders that the broker ended early;
   * an open leg has one order only.
   *
   * @param counted ids of fills that are counted elsewhere
   */
  long closed(int index, Set<String> counted) {
    Leg leg = leg(index);
    return leg.opens()
        ? 0
        : order.fills().stream()
            .filter(fill -> fill.contractId().equals(leg.contract().id()))
            .filter(fill -> !fill.voided() && !counted.contains(fill.id()))
            .mapToLong(Fill::contracts)
            .sum();
  }

  /** What is known of a leg now; written with the next write. */
  void note(int index, Leg leg) {
    legs.set(index, leg);
  }

  void note(int index, LegState state, String reason) {
    note(index, legs.get(index).became(state, null, reason));
  }

  /** A copy just went out, and nobody knows what became of it. */
  void unknown(int index, String reason) {
    note(index, legs.get(index).unknown(now(), reason));
  }

  /** Something speaks for an earlier copy at the broker; when that went out may be known. */
  void doubt(int index, String reason) {
    Instant since = legs.get(index).unknownSince();
    note(index, legs.get(index).unknown(since == null ? now() : since, reason));
  }

  /**
   * Whether a leg is unknown and a copy of it may still show at the broker: until then, no look
   * that finds nothing and no refusal of a later copy proves anything.
   */
  boolean mayStillShow(int index) {
    Leg leg = leg(index);
    if (leg.state() != LegState.UNKNOWN) {
      return false;
    }
    Instant since = leg.unknownSince();
    Duration longest = setting.broker().callTimeout().plus(limits().showsAfter());
    return since == null || now().isBefore(since.plus(longest));
  }

  /** Fills as the broker reports them now; written with the next write. */
  void noteFills(List<Fill> reported) {
    fills = reported;
  }

  /** The leg has its end: outcome and fills in one write, the lease kept for the next leg. */
  Optional<Wait> end(int index, LegState state, String reason) {
    note(index, state, reason);
    if (state == LegState.REJECTED && !legs.get(index).opens() && legs.getLast().opens()) {
      note(legs.size() - 1, LegState.DENIED, "what was held was not closed");
    }
    boolean more = legs.stream().anyMatch(leg -> !leg.state().ended());
    save(more ? leaseUntil(ports, budget) : Order.FREE);
    leased = more;
    return Optional.empty();
  }

  /** Makes this run the one that may send, and writes down what it knows. */
  void lease() {
    if (!leased) {
      save(leaseUntil(ports, budget));
      leased = true;
    }
  }

  /** Writes what is known, under the lease that is held. */
  void save() {
    save(leaseUntil(ports, budget));
    leased = true;
  }

  int size() {
    return legs.size();
  }

  /** Whether a call to the broker ends within the lease. The last look before every call. */
  boolean mayCall() {
    return leased && budget.covers(setting.broker().callTimeout());
  }

  /**
   * Sends something to the broker. A broker's write never throws; if one does all the same, nobody
   * knows what it did.
   */
  SubmitOutcome send(Supplier<SubmitOutcome> write) {
    try {
      return write.get();
    } catch (RuntimeException e) {
      return new SubmitOutcome.Unknown("the call failed: " + e.getClass().getSimpleName());
    }
  }

  /** Lets time pass if there is enough; whether it has passed. */
  boolean pause(Duration length) {
    if (!budget.covers(length.plus(setting.broker().callTimeout()))) {
      return false;
    }
    if (length.isPositive()) {
      ports.time().pause(length);
    }
    return true;
  }

  /** The message waits as long as one of its kind does. */
  Wait wait(String reason) {
    return wait(reason, Duration.ZERO);
  }

  /** The same, where the broker wants to be left alone for so long. */
  Wait wait(String reason, Duration retryAfter) {
    OrderRequest request = order.request();
    Duration age = Duration.between(request.acceptedAt(), now());
    return new Wait(limits().pause(request.target().isEntry(), age, retryAfter), reason);
  }

  /** Leaves the order to the next delivery, with everything this run knows; no write if nothing. */
  void putDown() {
    if (order.state().live() && (leased || !legs.equals(order.legs()) || hasNewFills())) {
      save(Order.FREE);
      leased = false;
    }
  }

  private boolean hasNewFills() {
    return !order.fills().containsAll(fills);
  }

  private void save(Instant lease) {
    Order next = order.with(legs, fills, now(), lease);
    if (!ports.orders().update(next)) {
      throw new Overtaken();
    }
    order = next;
  }
}
