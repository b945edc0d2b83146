package signaldesk.adapter.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.port.SubmitOutcome;
import signaldesk.port.VenueSettings;
import signaldesk.signal.Side;

/**
 * The paper venue: fills every market order at once and whole, at the signal's price or else the
 * last one it has seen. It keeps a book per account and remembers every id; it knows nothing of our
 * ledger.
 */
public final class PaperBroker implements Broker {
  /** The venue's calendar is the exchange's. */
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private final PaperStore store;
  private final Tape tape;
  private final Pricing pricing;
  private final InstantSource clock;

  public PaperBroker(PaperStore store, VenueSettings settings, InstantSource clock) {
    this.store = store;
    this.tape = new Tape(store, clock);
    this.pricing = new Pricing(store, settings);
    this.clock = clock;
  }

  @Override
  public Contract frontContract(Instrument instrument) {
    return FrontMonth.of(instrument, LocalDate.ofInstant(clock.instant(), CHICAGO));
  }

  @Override
  public List<Holding> positions(String accountId) {
    return store.last(accountId).map(Execution::held).orElse(List.of());
  }

  @Override
  public SubmitOutcome open(Open order) {
    Instant since = clock.instant();
    Pricing.Terms terms;
    try {
      terms = pricing.of(order.instrument(), order.side(), order.quote());
    } catch (Unavailable e) {
      return notSent(e);
    }
    return switch (terms) {
      case Pricing.Refused refused -> refuse(order, refused);
      case Pricing.At at ->
          tape.append(
              order.accountId(),
              since,
              order.notAfter(),
              last ->
                  Optional.of(
                      Execution.behind(
                          last,
                          order.clientOrderId(),
                          order.contract(),
                          order.side(),
                          order.contracts(),
                          at,
                          clock.instant())),
              order.clientOrderId());
    };
  }

  /** Closes the very position that was named: once it is gone, a newer one is not touched. */
  @Override
  public SubmitOutcome close(Close order) {
    Instant since = clock.instant();
    Side side = Side.moving(-order.holding().quantity());
    Pricing.Terms terms;
    try {
      if (standing(order, store.last(order.accountId())).isEmpty()) {
        return new SubmitOutcome.AlreadyFlat();
      }
      terms = pricing.of(order.instrument(), side, order.quote());
    } catch (Unavailable e) {
      return notSent(e);
    }
    String call = UUID.randomUUID().toString();
    return switch (terms) {
      case Pricing.Refused(String code, String message) ->
          new SubmitOutcome.Rejected(code, message);
      case Pricing.At at ->
          tape.append(
              order.accountId(),
              since,
              Instant.MAX,
              last ->
                  standing(order, last)
                      .map(held ->
                          Execution.behind(
                              last,
                              call,
                              held.contract(),
                              side,
                              Math.absExact(held.quantity()),
                              at,
                              clock.instant())),
              null);
    };
  }

  /** Every order is filled at once: none waits. */
  @Override
  public List<String> cancelRest(String accountId, Contract contract, Instant heldSince) {
    return List.of();
  }

  @Override
  public Optional<Found> find(String accountId, String clientOrderId, Instant sentAfter) {
    return store.find(accountId, clientOrderId).map(Remembered::found);
  }

  @Override
  public List<Placed> orders(String accountId, String contractId, Instant since) {
    return store.since(accountId, since).stream()
        .filter(line -> line.fill().contractId().equals(contractId))
        .map(line ->
            new Placed(
                line.brokerOrderId(),
                line.fill().side(),
                line.fill().contracts(),
                Found.Status.FILLED,
                line.fill().contracts()))
        .toList();
  }

  @Override
  public List<BrokerFill> fills(String accountId, Instant since) {
    return store.since(accountId, since).stream()
        .map(line -> new BrokerFill(line.brokerOrderId(), line.fill()))
        .toList();
  }

  @Override
  public Duration enforcesIdsFor() {
    return Duration.ofDays(36_500);
  }

  @Override
  public Duration callTimeout() {
    return Tape.LONGEST_WAIT.plus(PaperTable.LONGEST_CALL);
  }

  /** Its reads are consistent. */
  @Override
  public Duration settleTime() {
    return Duration.ZERO;
  }

  private SubmitOutcome refuse(Open order, Pricing.Refused refused) {
    Remembered rejected =
        Remembered.refused(
            order.clientOrderId(), "%s: %s".formatted(refused.code(), refused.message()));
    try {
      return store.remember(order.accountId(), rejected)
          ? new SubmitOutcome.Rejected(refused.code(), refused.message())
          : new SubmitOutcome.Duplicate();
    } catch (Unavailable e) {
      return new SubmitOutcome.Unknown(e.reason());
    }
  }

  private static Optional<Holding> standing(Close order, Optional<Execution> last) {
    return last.flatMap(line -> line.of(order.holding().contract()))
        .filter(held -> held.positionId().equals(order.holding().positionId()));
  }

  static SubmitOutcome notSent(Unavailable trouble) {
    return new SubmitOutcome.NotSent(trouble.reason(), trouble.retryAfter());
  }
}
