package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.executeorder.VenueOrder.Part;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
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
  private final Map<String, List<VenueOrder>> orders = new HashMap<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final Deque<Filling> fillings = new ArrayDeque<>();
  Duration enforcesIdsFor = Duration.ofDays(36_500);
  Duration settleTime = Duration.ZERO;
  boolean down;
  private Contract front = FRONT;
  private Contract frontAfterRefusal = FRONT;

  FaultyBroker(Time time) {
    this.time = time;
  }

  /** What the next writes meet, in this order. */
  FaultyBroker meeting(Fault... next) {
    faults.addAll(List.of(next));
    return this;
  }

  /** After the next refusal of a contract, this is the front month. */
  void frontAfter(Contract next) {
    frontAfterRefusal = next;
  }

  /** How the orders of the next writes are filled, in this order. */
  FaultyBroker filling(Filling... next) {
    fillings.addAll(List.of(next));
    return this;
  }

  /** Every order of an account, refused ones too, oldest first. */
  synchronized List<VenueOrder> all(String accountId) {
    return List.copyOf(orders.getOrDefault(accountId, List.of()));
  }

  /** A position somebody made by hand. */
  synchronized void hold(String accountId, Contract contract, long quantity) {
    take(accountId, null, contract, Side.moving(quantity), Math.abs(quantity), null);
  }

  @Override
  public Contract frontContract(Instrument instrument) {
    return instrument.root().equals("ENQ")
        ? front
        : new Contract("CON.F.US.%s.Z26".formatted(instrument.root()), instrument.root());
  }

  @Override
  public synchronized List<Holding> positions(String accountId) {
    answer();
    return held(accountId, time.instant().minus(settleTime));
  }

  @Override
  public synchronized SubmitOutcome open(Open order) {
    String account = order.accountId();
    Fault fault = next();
    SubmitOutcome outcome =
        arrives(fault) ? opened(account, order, fault) : new SubmitOutcome.Unknown("lost");
    return answered(fault, outcome);
  }

  @Override
  public synchronized SubmitOutcome close(Close order) {
    Fault fault = next();
    SubmitOutcome outcome =
        arrives(fault) ? closed(order, fault) : new SubmitOutcome.Unknown("lost");
    return answered(fault, outcome);
  }

  @Override
  public synchronized Optional<Found> find(String accountId, String clientOrderId, Instant after) {
    answer();
    Instant shown = time.instant().minus(settleTime);
    return all(accountId).stream()
        .filter(order -> clientOrderId.equals(order.clientOrderId()))
        .filter(order -> !order.takenAt().isAfter(shown))
        .map(order -> new Found(order.id(), order.status(shown), "ended"))
        .findFirst();
  }

  @Override
  public synchronized List<Placed> orders(String accountId, String contractId, Instant since) {
    answer();
    Instant shown = time.instant().minus(settleTime);
    return all(accountId).stream()
        .filter(order -> order.contract().id().equals(contractId))
        .filter(order -> !order.takenAt().isAfter(shown) && !order.takenAt().isBefore(since))
        .map(order -> new Placed(order.id(), order.side(), order.contracts(), order.status(shown)))
        .toList();
  }

  @Override
  public synchronized List<BrokerFill> fills(String accountId, Instant since) {
    answer();
    return fills(accountId).stream()
        .filter(fill -> !fill.fill().filledAt().isBefore(since))
        .filter(fill -> !fill.fill().filledAt().isAfter(time.instant().minus(settleTime)))
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
    return held(accountId, time.instant()).stream().mapToLong(Holding::quantity).sum();
  }

  /** Every fill so far, whatever reads show. */
  synchronized List<BrokerFill> fills(String accountId) {
    List<BrokerFill> fills = new ArrayList<>();
    for (VenueOrder order : all(accountId)) {
      int n = 0;
      for (Part part : order.filledBy(time.instant())) {
        n++;
        Fill fill =
            new Fill(
                order.id() + "-" + n,
                order.contract().id(),
                order.side(),
                part.contracts(),
                new Price(84_041),
                new Money(140 * part.contracts()),
                part.at(),
                false,
                false);
        fills.add(new BrokerFill(order.id(), fill));
      }
    }
    fills.sort(Comparator.comparing(fill -> fill.fill().filledAt()));
    return fills;
  }

  private SubmitOutcome opened(String account, Open order, Fault fault) {
    boolean known =
        all(account).stream().anyMatch(seen -> order.clientOrderId().equals(seen.clientOrderId()));
    if (known && !enforcesIdsFor.isZero()) {
      return new SubmitOutcome.Duplicate();
    }
    if (fault == Fault.REFUSED) {
      orders(account)
          .add(
              VenueOrder.refused(
                  nextId(),
                  order.clientOrderId(),
                  order.contract(),
                  order.side(),
                  order.contracts(),
                  time.instant()));
      return new SubmitOutcome.Rejected("3", "insufficient funds");
    }
    if (fault == Fault.WRONG_CONTRACT) {
      front = frontAfterRefusal;
      return new SubmitOutcome.WrongContract("9", "not the active month");
    }
    String id =
        take(
            account,
            order.clientOrderId(),
            order.contract(),
            order.side(),
            order.contracts(),
            fillings.poll());
    return new SubmitOutcome.Accepted(id);
  }

  private SubmitOutcome closed(Close order, Fault fault) {
    Optional<Holding> held =
        held(order.accountId(), time.instant()).stream()
            .filter(holding -> holding.contract().equals(order.holding().contract()))
            .findFirst();
    if (held.isEmpty()) {
      return new SubmitOutcome.AlreadyFlat();
    }
    if (fault == Fault.REFUSED || fault == Fault.WRONG_CONTRACT) {
      return new SubmitOutcome.Rejected("5", "no price");
    }
    long quantity = held.get().quantity();
    take(
        order.accountId(),
        null,
        held.get().contract(),
        Side.moving(-quantity),
        Math.abs(quantity),
        fillings.poll());
    return new SubmitOutcome.Accepted(null);
  }

  private String take(
      String account,
      @Nullable String clientOrderId,
      Contract contract,
      Side side,
      long contracts,
      @Nullable Filling filling) {
    Instant now = time.instant();
    List<Part> parts = new ArrayList<>();
    Instant endsAt = null;
    if (filling == null) {
      parts.add(new Part(contracts, now));
    } else {
      long atOnce = Math.min(filling.atOnce(), contracts);
      if (atOnce > 0) {
        parts.add(new Part(atOnce, now));
      }
      if (filling.restIsCancelled()) {
        endsAt = now.plus(filling.rest());
      } else if (atOnce < contracts) {
        parts.add(new Part(contracts - atOnce, now.plus(filling.rest())));
      }
    }
    String id = nextId();
    orders(account)
        .add(
            new VenueOrder(
                id, clientOrderId, contract, side, contracts, now, false, parts, endsAt));
    return id;
  }

  /** Positions as the fills up to an instant make them; a new id after flat. */
  private List<Holding> held(String accountId, Instant by) {
    Map<Contract, Holding> held = new LinkedHashMap<>();
    for (BrokerFill brokerFill : fills(accountId)) {
      Fill fill = brokerFill.fill();
      if (fill.filledAt().isAfter(by)) {
        continue;
      }
      Contract contract = new Contract(fill.contractId(), fill.contractId().split("\\.", 5)[3]);
      Holding before = held.get(contract);
      long after = (before == null ? 0 : before.quantity()) + fill.side().sign() * fill.contracts();
      if (after == 0) {
        held.remove(contract);
      } else if (before != null && before.quantity() > 0 == after > 0) {
        held.put(contract, new Holding(before.positionId(), contract, after, before.createdAt()));
      } else {
        held.put(contract, new Holding("p" + fill.id(), contract, after, fill.filledAt()));
      }
    }
    return List.copyOf(held.values());
  }

  private List<VenueOrder> orders(String accountId) {
    return orders.computeIfAbsent(accountId, _ -> new ArrayList<>());
  }

  private String nextId() {
    return "v" + (orders.values().stream().mapToInt(List::size).sum() + 1);
  }

  private Fault next() {
    return faults.isEmpty() ? Fault.NONE : faults.poll();
  }

  private static boolean arrives(Fault fault) {
    return fault != Fault.REQUEST_LOST && fault != Fault.TOO_MANY;
  }

  private static SubmitOutcome answered(Fault fault, SubmitOutcome outcome) {
    return switch (fault) {
      case ANSWER_LOST, REQUEST_LOST -> new SubmitOutcome.Unknown("no answer in time");
      case TOO_MANY -> new SubmitOutcome.NotSent("too many requests", Duration.ofSeconds(1));
      case NONE, REFUSED, WRONG_CONTRACT -> outcome;
    };
  }

  private void answer() {
    if (down) {
      throw new Unavailable("connection refused", Duration.ofSeconds(1));
    }
  }
}
