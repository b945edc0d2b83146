package signaldesk.executeorder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.order.Holding;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.OrderRequest;
import signaldesk.port.Broker;
import signaldesk.port.SubmitOutcome;

/**
 * Takes a close leg to its end: nothing is left of the position it was meant for, and no order that
 * belonged to it. A close carries no id of ours: it is known by that position. While it may be at
 * the broker it is sent again only if the very position stands and nothing was ordered on its
 * contract since; when it surely is not there, it closes as much of the position as there is by
 * now.
 */
final class CloseLeg {
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

  private final Claim claim;
  private final Ends ends;
  private final int index;
  private final Broker broker;
  private final CloseTarget target;
  private final OrderRequest request;
  private int sends;

  CloseLeg(Claim claim, Ends ends, int index) {
    this.claim = claim;
    this.ends = ends;
    this.index = index;
    this.broker = claim.setting().broker();
    this.target = new CloseTarget(claim, index);
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
    if (leg().attempt() > 1 || target.closed() > 0) {
      target.setAsideWhatIsThere();
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
      case SubmitOutcome.Barred(String code, String message) ->
          giveUp(Words.refused(code, message));
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
      return giveUp(why);
    }
    claim.note(index, leg().nextAttempt(leg().contract(), why));
    claim.save();
    return claim.pause(BEFORE_ANOTHER_TRY) ? sendIfThere() : Optional.of(claim.wait(why));
  }

  private Optional<Wait> giveUp(String why) {
    ends.stopEntries(request.accountId(), "a close was refused: " + why);
    return claim.end(index, LegState.REJECTED, why);
  }

  /** The broker ended it early. What it has closed is closed; what is still held goes on. */
  private Optional<Wait> cutShort(long filled, long inAll, String message) {
    if (filled == 0) {
      return tryAgain(message);
    }
    String why = Words.cutShort(inAll, leg(), message);
    claim.note(index, leg().onceMore(why));
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

  /** Not at the broker as far as it shows: sends it for what still stands of the position. */
  private Optional<Wait> sendIfThere() {
    Optional<Holding> held = target.held();
    if (held.isEmpty() || target.isAnother(held.get())) {
      // The one it was meant for is gone, by our own copy if one was sent and shows by now.
      boolean ours = leg().state() == LegState.UNKNOWN && find().isPresent();
      return ours ? fills().await() : gone(held.isEmpty());
    }
    if (held.get().equals(target.meant()) && !target.mayHaveMoved()) {
      return send();
    }
    if (leg().state() == LegState.UNKNOWN) {
      return Optional.of(claim.wait("the position changed: " + held.get().quantity() + " held"));
    }
    closeAsMuchAs(held.get());
    return send();
  }

  /** Written down before it is sent: what it is known by later is what is closed. */
  private void closeAsMuchAs(Holding held) {
    long contracts = target.closed() + Math.absExact(held.quantity());
    claim.note(index, leg().of(contracts, held.createdAt()));
    claim.save();
  }

  /** Somebody else closed it, or what was left of it. */
  private Optional<Wait> gone(boolean flat) {
    if (flat) {
      cancelRest();
    }
    long closed = target.closed();
    if (closed == 0) {
      return claim.end(index, LegState.UNCHANGED, "already flat");
    }
    claim.note(index, leg().of(closed, target.heldSince()));
    return claim.end(index, LegState.FILLED, "");
  }

  /** All of it is closed. */
  private Optional<Wait> whole() {
    if (!claim.pause(Duration.ZERO)) {
      return Optional.of(claim.wait("no time left to cancel what waits beside it"));
    }
    cancelRest();
    return claim.end(index, LegState.FILLED, "");
  }

  /** Stops and targets that stood beside the position would open a new one some day. */
  private void cancelRest() {
    List<String> left =
        broker.cancelRest(request.accountId(), leg().contract(), target.heldSince());
    if (!left.isEmpty()) {
      Log.alarm(
          "order needs somebody",
          LogField.ACCOUNT_ID.of(request.accountId()),
          LogField.ORDER_ID.of(request.orderId()),
          LogField.CONTRACT_ID.of(leg().contract().id()),
          LogField.REASON.of("orders wait on what is closed: " + String.join("; ", left)));
    }
  }

  private Optional<Fills.Seen> find() {
    return target
        .find()
        .map(order -> new Fills.Seen(order.brokerOrderId(), order.status(), "the broker ended it"));
  }

  private Broker.Close close() {
    return new Broker.Close(
        request.accountId(),
        claim.setting().instrument(),
        target.meant(),
        new Broker.Quote(request.symbol(), request.price()));
  }

  private Leg leg() {
    return claim.leg(index);
  }

  private Fills fills() {
    return new Fills(claim, index, this::find, this::whole, this::cutShort);
  }
}
