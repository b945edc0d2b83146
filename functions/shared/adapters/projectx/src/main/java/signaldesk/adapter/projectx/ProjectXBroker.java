package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import signaldesk.adapter.projectx.Rows.VenueOrder;
import signaldesk.adapter.projectx.Rows.VenuePosition;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.port.SubmitOutcome;

/**
 * The accounts of one owner at one firm. An order that the venue took is not filled yet: what was
 * filled, and at what price, is only in its trades.
 *
 * <p>A close closes whatever stands of the contract: who asks for one has just read the position.
 */
public final class ProjectXBroker implements Broker {
  /** The venue refuses a second order under an id for ever; refused orders use ids up too. */
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  /** Nothing says how far reads lag behind writes. */
  private static final Duration SETTLES = Duration.ofSeconds(2);

  /** An id is used once: looking further back for it costs nothing, and clocks may differ. */
  private static final Duration SURELY_BEFORE = Duration.ofMinutes(2);

  private static final int LONG = 1;
  private static final int SHORT = 2;

  private final Calls calls;
  private final Reads reads;
  private final Contracts contracts;

  /**
   * @param calls of the accounts' owner
   * @param contracts of the firm
   */
  public ProjectXBroker(Calls calls, Contracts contracts) {
    this.calls = calls;
    this.reads = new Reads(calls);
    this.contracts = contracts;
  }

  @Override
  public Contract frontContract(Instrument instrument) {
    return contracts.front(reads, instrument);
  }

  @Override
  public List<Holding> positions(String accountId) {
    return reads.positions(accountId).stream()
        .filter(row -> row.size() != 0)
        .map(row ->
            new Holding(
                row.id(), contracts.of(reads, row.contractId()), quantity(row), row.createdAt()))
        .toList();
  }

  @Override
  public SubmitOutcome open(Open order) {
    Reply<Optional<String>> reply =
        calls.place(
            order.accountId(),
            order.contract().id(),
            Numbers.of(order.side()),
            order.contracts(),
            order.clientOrderId(),
            order.notAfter());
    SubmitOutcome outcome =
        switch (reply) {
          case Reply.Done<Optional<String>>(var id) -> new SubmitOutcome.Accepted(id.orElse(null));
          case Reply.Refused<Optional<String>>(int code, String message) ->
              Outcomes.place(code, message);
          case Reply.NotSent<Optional<String>>(String reason, Duration retryAfter) ->
              new SubmitOutcome.NotSent(reason, retryAfter);
          case Reply.Unclear<Optional<String>>(String reason) -> new SubmitOutcome.Unknown(reason);
        };
    if (outcome instanceof SubmitOutcome.WrongContract) {
      contracts.refused(order.contract());
    }
    return outcome;
  }

  @Override
  public SubmitOutcome close(Close order) {
    return switch (calls.close(order.accountId(), order.holding().contract().id())) {
      case Reply.Done<?> _ -> new SubmitOutcome.Accepted(null);
      case Reply.Refused<?>(int code, String message) -> Outcomes.close(code, message);
      case Reply.NotSent<?>(String reason, Duration retryAfter) ->
          new SubmitOutcome.NotSent(reason, retryAfter);
      case Reply.Unclear<?>(String reason) -> new SubmitOutcome.Unknown(reason);
    };
  }

  @Override
  public List<String> cancelRest(String accountId, Contract contract, Instant heldSince) {
    return new Rest(calls, reads, accountId, contract.id()).cancel(heldSince);
  }

  @Override
  public Optional<Found> find(String accountId, String clientOrderId, Instant sentAfter) {
    return reads.orders(accountId, sentAfter.minus(SURELY_BEFORE)).stream()
        .filter(row -> row.customTag().filter(clientOrderId::equals).isPresent())
        .map(row -> new Found(row.id(), Numbers.status(row), row.filled(), Numbers.words(row)))
        // Should two copies ever have raced: the one that lives.
        .min(Comparator.comparing(found -> found.status() == Found.Status.REJECTED));
  }

  /** Orders that wait at a price of their own and have filled nothing have changed nothing yet. */
  @Override
  public List<Placed> orders(String accountId, String contractId, Instant since) {
    return reads.orders(accountId, since).stream()
        .filter(row -> row.contractId().equals(contractId) && !row.createdAt().isBefore(since))
        .filter(row -> Numbers.isMarket(row) || row.filled() > 0)
        .sorted(
            Comparator.comparing(VenueOrder::createdAt).thenComparing(VenueOrder::id, Numbers.IDS))
        .map(row ->
            new Placed(
                row.id(), Numbers.side(row.side()), row.size(), Numbers.status(row), row.filled()))
        .toList();
  }

  @Override
  public List<BrokerFill> fills(String accountId, Instant since) {
    return reads.trades(accountId, since).stream()
        .filter(row -> !row.at().isBefore(since))
        .flatMap(row -> FillRows.read(row, contracts.of(reads, row.contractId()).root()).stream())
        .sorted(
            Comparator.<BrokerFill, Instant>comparing(fill -> fill.fill().filledAt())
                .thenComparing(fill -> fill.fill().id(), Numbers.IDS))
        .toList();
  }

  @Override
  public Duration enforcesIdsFor() {
    return FOR_EVER;
  }

  @Override
  public Duration callTimeout() {
    return Gateway.LONGEST;
  }

  @Override
  public Duration settleTime() {
    return SETTLES;
  }

  private static long quantity(VenuePosition row) {
    return switch (row.type()) {
      case LONG -> row.size();
      case SHORT -> -row.size();
      default ->
          throw new Unavailable(
              "a position in %s is neither long nor short: %d"
                  .formatted(row.contractId(), row.type()),
              SETTLES);
    };
  }
}
