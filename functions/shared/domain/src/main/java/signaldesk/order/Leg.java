package signaldesk.order;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Contract;
import signaldesk.signal.Side;

/**
 * One market order of an order: what to close, or what to open.
 *
 * @param contracts how many in all, always positive; for a close, what it has filled already and
 *     what is still held
 * @param closes the position it is meant to close; null for an open leg
 * @param attempt counts client order ids used, from 1; grows only after a definite rejection
 * @param brokerOrderId the broker's id, once known
 * @param reason why it ended as it did, where that needs words; else empty
 * @param unknownSince when the last copy went out of which nobody knows what became; null unless it
 *     is unknown
 * @param aside ids of the broker's orders that may look like this leg's next one and are not it:
 *     what it took of this leg and ended early, and what was there before the next was sent
 */
public record Leg(
    Contract contract,
    Side side,
    long contracts,
    @Nullable Closes closes,
    LegState state,
    int attempt,
    @Nullable String brokerOrderId,
    String reason,
    @Nullable Instant unknownSince,
    List<String> aside) {

  /** The very position a close leg was meant for; a newer one is never closed by it. */
  public record Closes(String positionId, Instant createdAt) {}

  public Leg {
    if (contracts <= 0) {
      throw new IllegalArgumentException("a leg of " + contracts + " contracts");
    }
    aside = List.copyOf(aside);
  }

  /** Closes the whole of what is held. */
  public static Leg close(Holding held) {
    return new Leg(
        held.contract(),
        Side.moving(-held.quantity()),
        Math.absExact(held.quantity()),
        new Closes(held.positionId(), held.createdAt()),
        LegState.PLANNED,
        1,
        null,
        "",
        null,
        List.of());
  }

  /** Opens, or adds to, a position. */
  public static Leg open(Contract contract, Side side, long contracts) {
    return new Leg(contract, side, contracts, null, LegState.PLANNED, 1, null, "", null, List.of());
  }

  public boolean opens() {
    return closes == null;
  }

  /** This leg in its next state. */
  public Leg became(LegState next, @Nullable String knownBrokerOrderId, String why) {
    if (next != state && !state.mayBecome(next)) {
      throw new IllegalStateException("a leg that is " + state + " cannot become " + next);
    }
    return new Leg(
        contract,
        side,
        contracts,
        closes,
        next,
        attempt,
        knownBrokerOrderId == null ? brokerOrderId : knownBrokerOrderId,
        why,
        next == LegState.UNKNOWN ? unknownSince : null,
        aside);
  }

  /** This leg once a copy went out of which nobody knows what became. */
  public Leg unknown(Instant sent, String why) {
    Leg unknown = became(LegState.UNKNOWN, null, why);
    return new Leg(
        contract, side, contracts, closes, unknown.state, attempt, brokerOrderId, why, sent, aside);
  }

  /** This leg in the state it is in, with what was heard of it last. */
  public Leg because(String why) {
    return became(state, null, why);
  }

  /** This unknown close leg once a later copy was refused: that says nothing of the earlier one. */
  public Leg refused(String why) {
    return new Leg(
        contract,
        side,
        contracts,
        closes,
        state,
        attempt + 1,
        brokerOrderId,
        why,
        unknownSince,
        aside);
  }

  /**
   * This leg as a new attempt, under a new client order id, after a definite refusal that it may
   * mend; surely not sent yet.
   */
  public Leg nextAttempt(Contract nextContract, String why) {
    return unsent(nextContract, attempt + 1, why);
  }

  /**
   * This close leg once the broker ended it half done, or it is proven that no copy got there: what
   * is still held is surely not sent yet.
   */
  public Leg onceMore(String why) {
    return unsent(contract, attempt, why);
  }

  private Leg unsent(Contract nextContract, int nextAttempt, String why) {
    Leg left = brokerOrderId == null ? this : setAside(List.of(brokerOrderId));
    return new Leg(
        nextContract,
        side,
        contracts,
        closes,
        LegState.PLANNED,
        nextAttempt,
        null,
        why,
        null,
        left.aside);
  }

  /** This open leg in another contract. */
  public Leg in(Contract nextContract) {
    return new Leg(
        nextContract,
        side,
        contracts,
        closes,
        state,
        attempt,
        brokerOrderId,
        reason,
        unknownSince,
        aside);
  }

  /** This leg with more of the broker's orders that are not its next one. */
  public Leg setAside(Collection<String> brokerOrderIds) {
    Set<String> all = new LinkedHashSet<>(aside);
    all.addAll(brokerOrderIds);
    return new Leg(
        contract,
        side,
        contracts,
        closes,
        state,
        attempt,
        brokerOrderId,
        reason,
        unknownSince,
        List.copyOf(all));
  }

  /** Ids of the broker's orders that are known to be this leg's, or to be nobody's later one. */
  public Set<String> claimedIds() {
    Set<String> ids = new LinkedHashSet<>(aside);
    if (brokerOrderId != null) {
      ids.add(brokerOrderId);
    }
    return ids;
  }

  /**
   * This close leg of as many contracts as there turn out to be: somebody else closed some of the
   * position, or added to it.
   */
  public Leg of(long nextContracts, Instant createdAt) {
    Closes position = Objects.requireNonNull(closes, "an open leg closes nothing");
    return new Leg(
        contract,
        side,
        nextContracts,
        new Closes(position.positionId(), createdAt),
        state,
        attempt,
        brokerOrderId,
        reason,
        unknownSince,
        aside);
  }

  /**
   * What this close leg has still to close of the position it was meant for.
   *
   * @param filled how many contracts it has closed already, fewer than all
   */
  public Holding target(long filled) {
    Closes position = Objects.requireNonNull(closes, "an open leg closes nothing");
    return new Holding(
        position.positionId(), contract, -side.sign() * (contracts - filled), position.createdAt());
  }
}
