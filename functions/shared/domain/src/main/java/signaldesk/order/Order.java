package signaldesk.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of one signal on one account: the ledger's record of what was decided, sent and filled.
 *
 * @param ownerId whose account it was when it was claimed, or ended: its trades and its end stay
 *     with that owner, whoever owns the account later; null where the desk did not know the account
 * @param symbol the instrument traded, {@code MNQ1!}; null where it ended before that was known
 * @param state follows from the legs once there are any
 * @param reason why it ended so, in words a trader understands; empty while it lives and when
 *     filled
 * @param held net contracts of the root that the account held when it was decided, positive long;
 *     set right if what a leg closes turns out to be more, or less
 * @param legs closes first, then at most one open; empty where nothing was to be done
 * @param fills every fill the broker reported for the legs, voided ones included
 * @param changes every state with its instant, oldest first; of an exit that goes round for long
 *     its first and its newest ones
 * @param leaseUntil until then only the run that took the lease may send; {@link #FREE} where the
 *     last run put everything down: then the legs say exactly what was sent. A lease that ran out
 *     was left by a run that died: a planned leg may have been sent
 * @param version counts writes from 1; each write is conditional on the one before
 */
public record Order(
    OrderRequest request,
    @Nullable String ownerId,
    @Nullable String symbol,
    OrderState state,
    String reason,
    long held,
    List<Leg> legs,
    List<Fill> fills,
    List<Change> changes,
    Instant leaseUntil,
    int version) {

  /** No run holds the order. */
  public static final Instant FREE = Instant.EPOCH;

  /** A state and since when. */
  public record Change(OrderState state, Instant at) {}

  /** An item stays small, whatever a broker does for however long. */
  private static final int MOST_CHANGES = 16;

  public Order {
    legs = List.copyOf(legs);
    fills = List.copyOf(fills);
    changes = List.copyOf(changes);
  }

  /** An order that ends before anything is sent. */
  public static Order ended(
      OrderRequest request,
      @Nullable String ownerId,
      @Nullable String symbol,
      OrderState end,
      String reason,
      Instant at) {
    if (end.live() || end == OrderState.FILLED) {
      throw new IllegalArgumentException("without a leg no order ends " + end);
    }
    return new Order(
        request,
        ownerId,
        symbol,
        end,
        reason,
        0,
        List.of(),
        List.of(),
        List.of(new Change(end, at)),
        FREE,
        1);
  }

  /** Claim and plan in one: from here on it may have been sent. */
  public static Order claimed(
      OrderRequest request,
      String ownerId,
      String symbol,
      Decision.Plan plan,
      Instant at,
      Instant leaseUntil) {
    return new Order(
        request,
        ownerId,
        symbol,
        OrderState.CLAIMED,
        "",
        plan.held(),
        plan.legs(),
        List.of(),
        List.of(new Change(OrderState.CLAIMED, at)),
        leaseUntil,
        1);
  }

  /** When it was claimed, or ended unclaimed; lookups at the broker start there. */
  public Instant since() {
    return changes.getFirst().at();
  }

  /** Whether the last run put everything down, so that nothing was sent but what the legs say. */
  public boolean free() {
    return leaseUntil.equals(FREE);
  }

  /** The same order, its lease taken over, prolonged or, with {@link #FREE}, put down. */
  public Order leased(Instant until) {
    return next(state, reason, legs, fills, changes, until);
  }

  /**
   * The order after news of some legs, free once it has ended.
   *
   * @param nextLegs all legs, each as it was or in a state it may become
   * @param news fills as the broker reports them now; one known already is replaced, so a void is
   *     seen
   * @throws IllegalStateException for a move that is not legal
   */
  public Order with(List<Leg> nextLegs, List<Fill> news, Instant at) {
    return with(nextLegs, news, at, leaseUntil);
  }

  /** The order after news of some legs, and who may go on with it, in one write. */
  public Order with(List<Leg> nextLegs, List<Fill> news, Instant at, Instant lease) {
    OrderState next = OrderState.of(nextLegs);
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(
          "order " + request.orderId() + " is " + state + " and cannot become " + next);
    }
    return next(
        next,
        Reasons.of(next, nextLegs),
        nextLegs,
        merge(news),
        next == state ? changes : append(new Change(next, at)),
        next.ended() ? FREE : lease);
  }

  /** The order after news of one leg. */
  public Order with(int legIndex, Leg leg, List<Fill> news, Instant at) {
    List<Leg> nextLegs = new ArrayList<>(legs);
    nextLegs.set(legIndex, leg);
    return with(nextLegs, news, at);
  }

  /** The order with late fills or voids: its state stays, its books change. */
  public Order withFills(List<Fill> news) {
    return next(state, reason, legs, merge(news), changes, leaseUntil);
  }

  /** What the plan leaves standing: what was held, without what it closes. Positive long. */
  public long kept() {
    return held + closed(legs);
  }

  /** Positive bought. */
  private static long closed(List<Leg> legs) {
    return legs.stream()
        .filter(leg -> !leg.opens())
        .mapToLong(leg -> leg.side().sign() * leg.contracts())
        .sum();
  }

  private Order next(
      OrderState nextState,
      String nextReason,
      List<Leg> nextLegs,
      List<Fill> nextFills,
      List<Change> nextChanges,
      Instant nextLease) {
    return new Order(
        request,
        ownerId,
        symbol,
        nextState,
        nextReason,
        kept() - closed(nextLegs),
        nextLegs,
        nextFills,
        nextChanges,
        nextLease,
        version + 1);
  }

  /** A fill is written down once; the one thing that may still happen to it is its void (R2). */
  private List<Fill> merge(List<Fill> news) {
    Map<String, Fill> merged = new LinkedHashMap<>();
    fills.forEach(fill -> merged.put(fill.id(), fill));
    for (Fill fill : news) {
      merged.merge(fill.id(), fill, (known, again) -> again.voided() ? known.asVoided() : known);
    }
    return List.copyOf(merged.values());
  }

  private List<Change> append(Change change) {
    List<Change> next = new ArrayList<>(changes);
    next.add(change);
    if (next.size() > MOST_CHANGES) {
      next.remove(MOST_CHANGES / 2);
    }
    return next;
  }
}
