package signaldesk.executeorder;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
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
 * contract since; the refusal of such a copy proves nothing of the one before, so none goes out
 * after it until that one would have shown. When it surely is not there, it closes as much of the
 * position as there is by now.
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
      case PLANNED -> index == 0 && claim.isFresh() ? send(true) : sendIfThere();
      case UNKNOWN -> lookUp();
      case ACCEPTED -> fills().await();
      case FILLED, REJECTED, EXPIRED, DENIED, UNCHANGED -> Optional.empty();
    };
  }

  /**
   * @param planned whether the position was read for the plan a moment ago, and nothing sent since
   */
  private Optional<Wait> send(boolean planned) {
    if (sends++ == claim.limits().sendsPerRun()) {
      return Optional.of(claim.wait("sent often enough for one run: " + leg().reason()));
    }
    boolean surelyFirst = leg().state() == LegState.PLANNED;
    if (surelyFirst && !planned && target.setAsideWhatIsThere()) {
      claim.save();
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
          refused(Words.refused(code, message), () -> tryAgain(Words.refused(code, message)));
      case SubmitOutcome.WrongContract(String code, String message) ->
          refused(Words.refused(code, message), () -> tryAgain(Words.refused(code, message)));
      case SubmitOutcome.Barred(String code, String message) -> {
        String why = Words.refused(code, message);
        stopEntries(why);
        yield refused(why, () -> claim.end(index, LegState.REJECTED, why));
      }
      case SubmitOutcome.NotSent(String reason, var retryAfter) ->
          claim.pause(retryAfter)
              ? sendIfThere()
              : Optional.of(claim.wait("not sent: " + reason, retryAfter));
      case SubmitOutcome.AlreadyFlat() -> flat("the broker says it is flat");
      case SubmitOutcome.Duplicate() -> unknown("a strange answer to a close");
      case SubmitOutcome.Unknown(String reason) -> unknown(reason);
    };
  }

  private Optional<Wait> unknown(String reason) {
    claim.unknown(index, reason);
    return lookUp();
  }

  /** This copy did nothing. If one went out before, that may be why. */
  private Optional<Wait> flat(String reason) {
    claim.note(index, leg().because(reason));
    if (leg().state() == LegState.UNKNOWN) {
      return lookUp();
    }
    return claim.pause(broker.settleTime()) ? sendIfThere() : Optional.of(claim.wait(reason));
  }

  /** The refusal of one copy says nothing of another that may be at the broker. */
  private Optional<Wait> refused(String why, Supplier<Optional<Wait>> surelyAll) {
    if (leg().state() != LegState.UNKNOWN) {
      return surelyAll.get();
    }
    claim.note(index, leg().refused(why));
    return Optional.of(claim.wait(why));
  }

  /**
   * A refused close leaves the position open: it is tried a few times, then somebody has to look.
   */
  private Optional<Wait> tryAgain(String why) {
    if (leg().attempt() >= claim.limits().closeAttempts()) {
      stopEntries(why);
      return claim.end(index, LegState.REJECTED, why);
    }
    claim.note(index, leg().nextAttempt(leg().contract(), why));
    claim.save();
    return claim.pause(BEFORE_ANOTHER_TRY) ? sendIfThere() : Optional.of(claim.wait(why));
  }

  private void stopEntries(String why) {
    ends.stopEntries(request.accountId(), "a close was refused: " + why);
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
      return gone(held.isEmpty());
    }
    boolean asMeant = held.get().equals(target.meant()) && !target.mayHaveMoved();
    if (leg().state() == LegState.UNKNOWN) {
      return asMeant
          ? sendAgain()
          : Optional.of(claim.wait("the position changed: " + held.get().quantity() + " held"));
    }
    if (!asMeant) {
      closeAsMuchAs(held.get());
    }
    return send(false);
  }

  /** The very position stands: a copy that got there would have shown by now, or may yet. */
  private Optional<Wait> sendAgain() {
    if (!claim.mayStillShow(index)) {
      claim.note(index, leg().onceMore(leg().reason()));
    } else if (leg().attempt() > 1) {
      return Optional.of(claim.wait(leg().reason()));
    } else if (target.setAsideWhatEnded()) {
      claim.save();
    }
    return send(false);
  }

  /** Written down before it is sent: what it is known by later is what is closed. */
  private void closeAsMuchAs(Holding held) {
    long contracts = target.closed() + Math.absExact(held.quantity());
    claim.note(index, leg().of(contracts, held.createdAt()));
    claim.save();
  }

  /** Closed by a copy of ours if one was sent, or by somebody else, or what was left of it. */
  private Optional<Wait> gone(boolean flat) {
    if (leg().state() == LegState.UNKNOWN) {
      if (find().isPresent()) {
        return fills().await();
      }
      if (claim.mayStillShow(index)) {
        return Optional.of(claim.wait("it is gone; whether by our close is not shown yet"));
      }
    }
    if (flat) {
      target.cancelRest();
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
    target.cancelRest();
    return claim.end(index, LegState.FILLED, "");
  }

  private Optional<Fills.Seen> find() {
    return target
        .find()
        .map(order ->
            new Fills.Seen(
                order.brokerOrderId(), order.status(), order.filled(), "the broker ended it"));
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
