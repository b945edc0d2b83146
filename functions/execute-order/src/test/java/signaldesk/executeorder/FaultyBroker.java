package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.port.SubmitOutcome;
import signaldesk.signal.Side;

/**
 * A venue in memory that behaves as badly as a real one: answers that get lost, fills that come
 * late or in part, reads that lag behind. A close closes whatever is held of the contract now.
 */
final class FaultyBroker implements Broker {
  /** How the next write's order is filled. */
  record Filling(long atOnce, Duration rest, boolean restIsCancelled) {}

  static final Contract FRONT = new Contract("CON.F.US.ENQ.Z26", "ENQ");

  private final Time time;
  private final VenueBook book;
  final Wire wire;
  final FrontMonths fronts = new FrontMonths();
  private final Deque<Filling> fillings = new ArrayDeque<>();
  Duration enforcesIdsFor = Duration.ofDays(36_500);
  Duration settleTime = Duration.ZERO;

  /** How far each kind of read lags behind; as far as the venue says, if null. */
  @Nullable Duration positionsLag;

  @Nullable Duration ordersLag;
  @Nullable Duration tradesLag;
  boolean down;
  Duration leftAlone = Duration.ofSeconds(1);
  boolean unknownAccount;
  Runnable beforeOpen = () -> {};
  List<String> notCancelled = List.of();
  final List<Contract> swept = new ArrayList<>();
  Runnable beforeClose = () -> {};

  FaultyBroker(Time time) {
    this.time = time;
    this.book = new VenueBook(time);
    this.wire = new Wire(time);
  }

  /** What the next writes meet, in this order. */
  FaultyBroker meeting(Fault... next) {
    wire.meeting(next);
    return this;
  }

  /** How the orders of the next writes are filled, in this order. */
  FaultyBroker filling(Filling... next) {
    fillings.addAll(List.of(next));
    return this;
  }

  /** Every order of an account, refused ones too, oldest first. */
  synchronized List<VenueOrder> all(String accountId) {
    return book.all(accountId);
  }

  /** A position somebody made by hand. */
  synchronized void hold(String accountId, Contract contract, long quantity) {
    book.take(accountId, null, contract, Side.moving(quantity), Math.abs(quantity), null);
  }

  @Override
  public Contract frontContract(Instrument instrument) {
    return fronts.of(instrument);
  }

  @Override
  public synchronized List<Holding> positions(String accountId) {
    answer();
    return book.held(accountId, shown(positionsLag));
  }

  @Override
  public synchronized SubmitOutcome open(Open order) {
    beforeOpen.run();
    wire.arrive();
    if (time.instant().isAfter(order.notAfter())) {
      return new SubmitOutcome.NotSent("its time has passed", Duration.ZERO);
    }
    return wire.send(fault -> opened(order, fault));
  }

  @Override
  public synchronized SubmitOutcome close(Close order) {
    wire.arrive();
    return wire.send(fault -> closed(order, fault));
  }

  @Override
  public List<String> cancelRest(String accountId, Contract contract, Instant heldSince) {
    answer();
    swept.add(contract);
    return notCancelled;
  }

  @Override
  public synchronized Optional<Found> find(String accountId, String clientOrderId, Instant after) {
    answer();
    Instant shown = shown(ordersLag);
    return all(accountId).stream()
        .filter(order -> clientOrderId.equals(order.clientOrderId()))
        .filter(order -> !order.takenAt().isAfter(shown))
        .map(order -> order.found(shown))
        .findFirst();
  }

  @Override
  public synchronized List<Placed> orders(String accountId, String contractId, Instant since) {
    answer();
    Instant shown = shown(ordersLag);
    return all(accountId).stream()
        .filter(order -> order.contract().id().equals(contractId))
        .filter(order -> !order.takenAt().isAfter(shown) && !order.takenAt().isBefore(since))
        .map(order -> order.placed(shown))
        .toList();
  }

  @Override
  public synchronized List<BrokerFill> fills(String accountId, Instant since) {
    answer();
    return book.fills(accountId).stream()
        .filter(fill -> !fill.fill().filledAt().isBefore(since))
        .filter(fill -> !fill.fill().filledAt().isAfter(shown(tradesLag)))
        .toList();
  }

  @Override
  public Duration enforcesIdsFor() {
    return enforcesIdsFor;
  }

  @Override
  public Duration callTimeout() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration settleTime() {
    return settleTime;
  }

  /** What is held now, whatever reads show. */
  synchronized long held(String accountId) {
    wire.arrive();
    return book.held(accountId, time.instant()).stream().mapToLong(Holding::quantity).sum();
  }

  /** Every fill so far, whatever reads show. */
  synchronized List<BrokerFill> fills(String accountId) {
    return book.fills(accountId);
  }

  private SubmitOutcome opened(Open order, Fault fault) {
    String account = order.accountId();
    boolean known =
        all(account).stream().anyMatch(seen -> order.clientOrderId().equals(seen.clientOrderId()));
    if (known && !enforcesIdsFor.isZero()) {
      return new SubmitOutcome.Duplicate();
    }
    if (fault == Fault.REFUSED) {
      book.refuse(
          account, order.clientOrderId(), order.contract(), order.side(), order.contracts());
      return new SubmitOutcome.Rejected("3", "insufficient funds");
    }
    if (fault == Fault.BARRED) {
      return new SubmitOutcome.Barred("10", "account rejected");
    }
    if (fault == Fault.WRONG_CONTRACT) {
      fronts.refused();
      return new SubmitOutcome.WrongContract("9", "not the active month");
    }
    String id =
        book.take(
            account,
            order.clientOrderId(),
            order.contract(),
            order.side(),
            order.contracts(),
            fillings.poll());
    return new SubmitOutcome.Accepted(id);
  }

  private SubmitOutcome closed(Close order, Fault fault) {
    beforeClose.run();
    beforeClose = () -> {};
    if (fault == Fault.BARRED) {
      return new SubmitOutcome.Barred("8", "account rejected");
    }
    Optional<Holding> held =
        book.held(order.accountId(), time.instant()).stream()
            .filter(holding -> holding.contract().equals(order.holding().contract()))
            .findFirst();
    if (held.isEmpty()) {
      return new SubmitOutcome.AlreadyFlat();
    }
    if (fault == Fault.REFUSED || fault == Fault.WRONG_CONTRACT) {
      return new SubmitOutcome.Rejected("5", "no price");
    }
    long quantity = held.get().quantity();
    book.take(
        order.accountId(),
        null,
        held.get().contract(),
        Side.moving(-quantity),
        Math.abs(quantity),
        fillings.poll());
    return new SubmitOutcome.Accepted(null);
  }

  /** What reads of a kind that lag so far behind show. */
  private Instant shown(@Nullable Duration lag) {
    return time.instant().minus(lag == null ? settleTime : lag);
  }

  private void answer() {
    wire.arrive();
    if (unknownAccount) {
      throw new NoAccount("no such account");
    }
    if (down) {
      throw new Unavailable("connection refused", leftAlone);
    }
  }
}
