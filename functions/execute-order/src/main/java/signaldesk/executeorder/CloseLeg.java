package signaldesk.executeorder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signaldesk.order.Holding;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.OrderRequest;
import signaldesk.port.Broker;
import signaldesk.port.Broker.Found;
import signaldesk.port.SubmitOutcome;

/**
 * Takes a close leg to its end. A close carries no id of ours: it is known by the position it was
 * meant for, and sent again only while that very position stands and nothing was ordered on its
 * contract since.
 */
final class CloseLeg {
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

  private final Claim claim;
  private final Ends ends;
  private final int index;
  private final Broker broker;
  private final OrderRequest request;
  private int sends;

  CloseLeg(Claim claim, Ends ends, int index) {
    this.claim = claim;
    this.ends = ends;
    this.index = index;
    this.broker = claim.setting().broker();
    this.request = claim.order().request();
  }

  /** Empty when the leg has ended. */
  Optional<Wait> run() {
    return switch (leg().state()) {
      case PLANNED -> index == 0 && claim.isFresh() ? send() : sendIfThere();
      case UNKNOWN -> lookUp();
      case ACCEPTED -> fills().await();
      case FILLED, REJECTED, EXPIRED, DENIED, UNCHANGED -> Optional.empty();
    };
  }

  private Optional<Wait> send() {
    if (sends++ == claim.limits().sendsPerRun()) {
      return Optional.of(claim.wait("sent often enough for one run: " + leg().reason()));
    }
    claim.lease();
    if (!claim.mayCall()) {
      return Optional.of(claim.wait("no time left to send it"));
    }
    return heed(claim.send(() -> broker.close(close())));
  }

  private Optional<Wait> heed(SubmitOutcome outcome) {
    return switch (outcome) {
      case SubmitOutcome.Accepted(String id) -> {
        claim.note(index, leg().became(LegState.ACCEPTED, id, ""));
        yield fills().await();
      }
      case SubmitOutcome.Rejected(String code, String message) ->
          tryAgain(Words.refused(code, message));
      case SubmitOutcome.WrongContract(String code, String message) ->
          tryAgain(Words.refused(code, message));
      case SubmitOutcome.NotSent(String reason, var retryAfter) ->
          claim.pause(retryAfter)
              ? sendIfThere()
              : Optional.of(new Wait(retryAfter, "not sent: " + reason));
      case SubmitOutcome.AlreadyFlat() -> unknown("the broker says it is flat");
      case SubmitOutcome.Duplicate() -> unknown("a strange answer to a close");
      case SubmitOutcome.Unknown(String reason) -> unknown(reason);
    };
  }

  private Optional<Wait> unknown(String reason) {
    claim.note(index, LegState.UNKNOWN, reason);
    return lookUp();
  }

  /**
   * A refused close leaves the position open: it is tried a few times, then somebody has to look.
   */
  private Optional<Wait> tryAgain(String why) {
    if (leg().attempt() >= claim.limits().closeAttempts()) {
      ends.stopEntries(request.accountId(), "a close was refused: " + why);
      return claim.end(index, LegState.REJECTED, why);
    }
    claim.note(index, leg().nextAttempt(leg().contract(), why));
    claim.save();
    return claim.pause(BEFORE_ANOTHER_TRY) ? sendIfThere() : Optional.of(claim.wait(why));
  }

  /** What became of it, if it was sent; once the broker has had the time to show it. */
  private Optional<Wait> lookUp() {
    if (!claim.pause(broker.settleTime())) {
      return Optional.of(claim.wait(leg().reason()));
    }
    if (find().isPresent()) {
      return fills().await();
    }
    return sendIfThere();
  }

  /** Surely not at the broker: sends it if the very position it was meant for still stands. */
  private Optional<Wait> sendIfThere() {
    Optional<Holding> held =
        broker.positions(request.accountId()).stream()
            .filter(holding -> holding.contract().equals(leg().contract()))
            .findFirst();
    if (held.isEmpty() || isNewer(held.get())) {
      // The one it was meant for is gone, by our own copy if that shows by now.
      return find().isPresent()
          ? fills().await()
          : claim.end(index, LegState.UNCHANGED, "already flat");
    }
    if (!held.get().equals(leg().target()) || mayHaveMoved()) {
      return Optional.of(claim.wait("the position changed: " + held.get().quantity() + " held"));
    }
    return send();
  }

  private boolean isNewer(Holding held) {
    return !held.positionId().equals(leg().target().positionId());
  }

  /** Our close among the orders on the contract: its id, or its side and size. */
  private Optional<Fills.Seen> find() {
    return orders().stream()
        .filter(this::isOurs)
        .findFirst()
        .map(order -> new Fills.Seen(order.brokerOrderId(), order.status(), "the broker ended it"));
  }

  private boolean isOurs(Broker.Placed placed) {
    String known = leg().brokerOrderId();
    return known == null
        ? placed.side() == leg().side()
            && placed.contracts() == leg().contracts()
            && placed.status() != Found.Status.REJECTED
        : known.equals(placed.brokerOrderId());
  }

  /** Whether anything ordered since could be what an unknown close became. */
  private boolean mayHaveMoved() {
    return leg().state() == LegState.UNKNOWN
        && orders().stream().anyMatch(order -> order.status() != Found.Status.REJECTED);
  }

  /** The orders on the contract since the claim that no other leg has booked. */
  private List<Broker.Placed> orders() {
    Set<String> booked = claim.booked(index);
    return broker.orders(request.accountId(), leg().contract().id(), claim.lookFrom()).stream()
        .filter(placed -> !booked.contains(placed.brokerOrderId()))
        .toList();
  }

  private Broker.Close close() {
    return new Broker.Close(
        request.accountId(),
        claim.setting().instrument(),
        leg().target(),
        new Broker.Quote(request.symbol(), request.price()));
  }

  private Leg leg() {
    return claim.leg(index);
  }

  private Fills fills() {
    return new Fills(claim, index, this::find, this::tryAgain);
  }
}
