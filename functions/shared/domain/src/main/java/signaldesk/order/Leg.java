package signaldesk.order;

import java.time.Instant;
import java.util.Objects;
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
 */
public record Leg(
    Contract contract,
    Side side,
    long contracts,
    @Nullable Closes closes,
    LegState state,
    int attempt,
    @Nullable String brokerOrderId,
    String reason) {

  /** The very position a close leg was meant for; a newer one is never closed by it. */
  public record Closes(String positionId, Instant createdAt) {}

  public Leg {
    if (contracts <= 0) {
      throw new IllegalArgumentException("a leg of " + contracts + " contracts");
    }
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
        "");
  }

  /** Opens, or adds to, a position. */
  public static Leg open(Contract contract, Side side, long contracts) {
    return new Leg(contract, side, contracts, null, LegState.PLANNED, 1, null, "");
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
        why);
  }

  /**
   * This leg as a new attempt, under a new client order id, after a definite refusal that it may
   * mend; surely not sent yet.
   */
  public Leg nextAttempt(Contract nextContract, String why) {
    return new Leg(nextContract, side, contracts, closes, LegState.PLANNED, attempt + 1, null, why);
  }

  /**
   * This close leg once the broker ended it half done; what is still held is surely not sent yet.
   */
  public Leg onceMore(String why) {
    return new Leg(contract, side, contracts, closes, LegState.PLANNED, attempt, null, why);
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
        reason);
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
