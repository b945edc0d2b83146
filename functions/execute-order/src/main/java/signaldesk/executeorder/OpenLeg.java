package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Switch;
import signaldesk.instrument.Contract;
import signaldesk.order.ClientOrderId;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.OrderRequest;
import signaldesk.port.Broker;
import signaldesk.port.SubmitOutcome;

/**
 * Takes an open leg to its end. It is sent under an id that the broker takes once, only while
 * nothing speaks against an entry, and again, under the same id, only if it does not show at the
 * broker. While a copy may still show, nothing ends it but what shows.
 */
final class OpenLeg {
  /** How long after a look at the switches an entry may go out by it. */
  private static final Duration LOOK_SERVES = Duration.ofSeconds(2);

  private final Claim claim;
  private final Ends ends;
  private final int index;
  private final Broker broker;
  private final OrderRequest request;
  private int sends;

  OpenLeg(Claim claim, Ends ends, int index) {
    this.claim = claim;
    this.ends = ends;
    this.index = index;
    this.broker = claim.setting().broker();
    this.request = claim.order().request();
  }

  /** Empty when the leg has ended. */
  Optional<Wait> run() {
    return switch (leg().state()) {
      // Fresh from the read that decided it, if nothing had to be closed before.
      case PLANNED -> leg().attempt() > 1 ? resolve(null) : send(index == 0 && claim.isFresh());
      case UNKNOWN -> lookUp(true);
      case ACCEPTED -> fills().await();
      case FILLED, REJECTED, EXPIRED, DENIED, UNCHANGED -> Optional.empty();
    };
  }

  private Optional<Wait> send(boolean rootRead) {
    if (sends++ == claim.limits().sendsPerRun()) {
      return Optional.of(claim.wait("sent often enough for one run: " + leg().reason()));
    }
    boolean asPlanned = rootRead || new PlannedRoot(claim, index).stands();
    boolean mayBeThere = leg().state() == LegState.UNKNOWN && !asPlanned;
    if (late() && !mayBeThere) {
      return tooLate();
    }
    if (!asPlanned) {
      return Optional.of(claim.wait("the account does not hold what was planned"));
    }
    claim.lease();
    Optional<Switch> stopped = Stopped.entries(claim.ports().switches(), claim.setting().account());
    if (stopped.isPresent()) {
      return end(LegState.DENIED, Stopped.reason(stopped.get()));
    }
    Optional<String> closed = closedSince();
    if (closed.isPresent()) {
      return end(LegState.DENIED, closed.get());
    }
    if (late()) {
      return tooLate();
    }
    if (!claim.mayCall()) {
      return Optional.of(claim.wait("no time left to send it"));
    }
    return heed(claim.send(() -> broker.open(open())));
  }

  private Optional<Wait> heed(SubmitOutcome outcome) {
    return switch (outcome) {
      case SubmitOutcome.Accepted(String id) -> {
        claim.note(index, leg().became(LegState.ACCEPTED, id, ""));
        yield fills().await();
      }
      case SubmitOutcome.Rejected(String code, String message) ->
          refused(Words.refused(code, message));
      case SubmitOutcome.Barred(String code, String message) -> {
        String why = Words.refused(code, message);
        ends.stopEntries(request.accountId(), "the broker takes no orders: " + why);
        yield refused(why);
      }
      case SubmitOutcome.WrongContract(String code, String message) ->
          claim.mayStillShow(index)
              ? refused(Words.refused(code, message))
              : resolveAgain(Words.refused(code, message));
      case SubmitOutcome.Duplicate() -> doubt("the broker knows its id");
      case SubmitOutcome.NotSent(String reason, var retryAfter) ->
          claim.pause(retryAfter)
              ? send(false)
              : Optional.of(claim.wait("not sent: " + reason, retryAfter));
      case SubmitOutcome.Unknown(String reason) -> {
        claim.unknown(index, reason);
        yield lookUp(true);
      }
      case SubmitOutcome.AlreadyFlat() -> doubt("a strange answer to an entry");
    };
  }

  private Optional<Wait> doubt(String why) {
    claim.doubt(index, why);
    return lookUp(false);
  }

  /** The end, unless a copy that went out before this one may be why, or may only now get there. */
  private Optional<Wait> refused(String why) {
    return claim.mayStillShow(index) ? doubt(why) : claim.end(index, LegState.REJECTED, why);
  }

  private Optional<Wait> tooLate() {
    return end(LegState.EXPIRED, "not sent before " + request.entryDeadline());
  }

  /** An end without another copy, once one that went out before would have shown. */
  private Optional<Wait> end(LegState end, String why) {
    return claim.mayStillShow(index)
        ? Optional.of(claim.wait("it may still show: " + leg().reason()))
        : claim.end(index, end, why);
  }

  /**
   * Once: another contract under a new id, where nothing is held that the old one belongs to. The
   * old id is used up, whatever comes of the next read.
   */
  private Optional<Wait> resolveAgain(String why) {
    if (leg().attempt() > 1 || claim.order().kept() != 0) {
      return claim.end(index, LegState.REJECTED, why);
    }
    Contract refused = leg().contract();
    claim.note(index, leg().nextAttempt(refused, why));
    return resolve(refused);
  }

  /**
   * Sends it under its new id, in the contract that the broker names now, which is written down
   * before.
   *
   * @param refused which one was refused a moment ago; null in a later run
   */
  private Optional<Wait> resolve(@Nullable Contract refused) {
    String why = leg().reason();
    Contract front;
    try {
      front = broker.frontContract(claim.setting().instrument());
    } catch (Broker.NoContract e) {
      return claim.end(index, LegState.REJECTED, why + "; " + e.reason());
    }
    if (front.equals(refused)) {
      return claim.end(index, LegState.REJECTED, why);
    }
    if (!front.equals(leg().contract())) {
      claim.note(index, leg().in(front));
      claim.save();
    }
    return send(false);
  }

  /** What became of it, if it was sent; once the broker has had the time to show it. */
  private Optional<Wait> lookUp(boolean maySendAgain) {
    String reason = leg().reason();
    if (!claim.pause(broker.settleTime())) {
      return Optional.of(claim.wait(reason));
    }
    Optional<Broker.Found> found =
        broker.find(request.accountId(), clientOrderId(), claim.lookFrom());
    if (found.isPresent()) {
      claim.note(index, leg().became(LegState.ACCEPTED, found.get().brokerOrderId(), ""));
      return fills().await();
    }
    if (!maySendAgain || !idIsEnforced()) {
      return Optional.of(claim.wait(reason));
    }
    return send(false);
  }

  /** Whether a second copy would still be refused, had the first one arrived after all. */
  private boolean idIsEnforced() {
    Instant until = claim.order().since().plus(broker.enforcesIdsFor());
    return claim.now().plus(broker.callTimeout()).isBefore(until);
  }

  /** Why the venue is closed that was open when an earlier run claimed this. */
  private Optional<String> closedSince() {
    return claim.isFresh()
        ? Optional.empty()
        : claim.ports().venues().closed(claim.setting().account());
  }

  private boolean late() {
    return claim.now().isAfter(request.entryDeadline());
  }

  private Leg leg() {
    return claim.leg(index);
  }

  private String clientOrderId() {
    return ClientOrderId.of(request, index, leg().attempt());
  }

  /** The deadline, or when the look at the switches is too old to go by. */
  private Instant notAfter() {
    Instant seen = claim.now().plus(LOOK_SERVES);
    return seen.isBefore(request.entryDeadline()) ? seen : request.entryDeadline();
  }

  private Broker.Open open() {
    return new Broker.Open(
        request.accountId(),
        claim.setting().instrument(),
        leg().contract(),
        leg().side(),
        leg().contracts(),
        clientOrderId(),
        notAfter(),
        new Broker.Quote(request.symbol(), request.price()));
  }

  private Fills fills() {
    return new Fills(
        claim,
        index,
        () ->
            broker
                .find(request.accountId(), clientOrderId(), claim.lookFrom())
                .map(found ->
                    new Fills.Seen(
                        found.brokerOrderId(), found.status(), found.filled(), found.message())),
        () -> claim.end(index, LegState.FILLED, ""),
        (filled, _, message) ->
            claim.end(index, LegState.REJECTED, Words.cutShort(filled, leg(), message)));
  }
}
