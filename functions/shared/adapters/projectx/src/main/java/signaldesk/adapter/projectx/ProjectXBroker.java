package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import signaldesk.adapter.projectx.Rows.VenueOrder;
import signaldesk.adapter.projectx.Rows.VenuePosition;
import signaldesk.adapter.projectx.Rows.VenueTrade;
import signaldesk.desk.Firm.Fees;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Broker;
import signaldesk.port.SubmitOutcome;

/**
 * The accounts of one owner at one firm. An order that the venue took is not filled yet: what was
 * filled, and at what price, is only in its trades.
 *
 * <p>A close closes whatever stands of the contract: who asks for one has just read the position.
 *
 * <p>One for each run of an order: where the owner's requests are short, it asks for nothing that
 * it was just told, and lets a moment pass before it looks for an order that was just taken.
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
  private final Fees fees;
  private final InstantSource clock;
  private final Map<String, Course> courses = new ConcurrentHashMap<>();

  /**
   * @param calls of the accounts' owner
   * @param contracts of the firm
   * @param fees what the firm's venue calls so
   */
  public ProjectXBroker(Calls calls, Contracts contracts, Fees fees, InstantSource clock) {
    this.calls = calls;
    this.reads = new Reads(calls);
    this.contracts = contracts;
    this.fees = fees;
    this.clock = clock;
  }

  @Override
  public Contract frontContract(Instrument instrument) {
    return contracts.front(reads, instrument);
  }

  @Override
  public List<Holding> positions(String accountId) {
    Course course = course(accountId);
    List<VenuePosition> rows =
        reads.at(course.reading()).positions(accountId).stream()
            .filter(row -> row.size() != 0)
            .toList();
    course.holds(rows.stream().map(VenuePosition::createdAt).min(Comparator.naturalOrder()));
    return rows.stream()
        .map(row ->
            new Holding(
                row.id(), contracts.of(reads, row.contractId()), quantity(row), row.createdAt()))
        .toList();
  }

  @Override
  public SubmitOutcome open(Open order) {
    Course course = course(order.accountId());
    course.opens();
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
          case Reply.Done<Optional<String>>(var id) -> {
            course.took(clock.instant());
            yield new SubmitOutcome.Accepted(id.orElse(null));
          }
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
    Course course = course(order.accountId());
    course.closes(order.holding().createdAt());
    return switch (calls.close(order.accountId(), order.holding().contract().id())) {
      case Reply.Done<?> _ -> {
        course.took(clock.instant());
        yield new SubmitOutcome.Accepted(null);
      }
      case Reply.Refused<?>(int code, String message) -> Outcomes.close(code, message);
      case Reply.NotSent<?>(String reason, Duration retryAfter) ->
          new SubmitOutcome.NotSent(reason, retryAfter);
      case Reply.Unclear<?>(String reason) -> new SubmitOutcome.Unknown(reason);
    };
  }

  @Override
  public List<String> cancelRest(String accountId, Contract contract, Instant heldSince) {
    Course course = course(accountId);
    Calls exit = calls.at(Urgency.EXIT);
    List<String> left =
        new Rest(exit, new Reads(exit), accountId, contract.id())
            .cancel(heldSince, course.listed(heldSince));
    course.opens();
    return left;
  }

  @Override
  public Optional<Found> find(String accountId, String clientOrderId, Instant sentAfter) {
    Course course = course(accountId);
    course.opens();
    if (isTooSoon(course)) {
      return Optional.empty();
    }
    Instant from = calls.gateway().venueClock().theirs(sentAfter).minus(SURELY_BEFORE);
    return reads.at(course.looking()).orders(accountId, from).stream()
        .filter(row -> row.customTag().filter(clientOrderId::equals).isPresent())
        .map(row -> new Found(row.id(), Numbers.status(row), row.filled(), Numbers.words(row)))
        // Should two copies ever have raced: the one that lives.
        .min(Comparator.comparing(found -> found.status() == Found.Status.REJECTED));
  }

  /** Orders that wait at a price of their own and have filled nothing have changed nothing yet. */
  @Override
  public List<Placed> orders(String accountId, String contractId, Instant since) {
    Course course = course(accountId);
    course.looksForAClose();
    if (isTooSoon(course)) {
      return List.of();
    }
    Instant near = calls.gateway().venueClock().theirs(since).minus(SURELY_BEFORE);
    List<VenueOrder> rows =
        new OrderSearch(reads.at(Urgency.EXIT), course, accountId, contractId).since(near);
    Instant from = calls.gateway().venueClock().theirs(since); // as it says by now
    return rows.stream()
        .filter(row -> row.contractId().equals(contractId) && !row.createdAt().isBefore(from))
        .filter(row -> Numbers.isMarket(row) || row.filled() > 0)
        .sorted(
            Comparator.comparing(VenueOrder::createdAt).thenComparing(VenueOrder::id, Numbers.IDS))
        .map(row ->
            new Placed(
                row.id(), Numbers.side(row.side()), row.size(), Numbers.status(row), row.filled()))
        .toList();
  }

  /** Fills belong to their orders: some from before do no harm, and clocks may differ. */
  @Override
  public List<BrokerFill> fills(String accountId, Instant since) {
    return fills(accountId, since, _ -> true);
  }

  @Override
  public List<Fill> fillsOf(String accountId, String brokerOrderId, boolean opens, Instant since) {
    course(accountId).waitsForFills(opens);
    return fills(accountId, since, row -> row.orderId().equals(brokerOrderId)).stream()
        .map(BrokerFill::fill)
        .toList();
  }

  private List<BrokerFill> fills(String accountId, Instant since, Predicate<VenueTrade> wanted) {
    Course course = course(accountId);
    if (isTooSoon(course)) {
      return List.of();
    }
    Reads looks = reads.at(course.looking());
    Instant from = calls.gateway().venueClock().theirs(since).minus(SURELY_BEFORE);
    return looks.trades(accountId, from).stream()
        .filter(wanted)
        .flatMap(
            row -> FillRows.read(row, contracts.of(looks, row.contractId()).root(), fees).stream())
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

  private Course course(String accountId) {
    return courses.computeIfAbsent(accountId, _ -> new Course(calls.urgency()));
  }

  private boolean isTooSoon(Course course) {
    return calls.gateway().isTight() && course.isTooSoon(clock.instant());
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
