package signaldesk.cli.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.port.Broker.BrokerFill;
import signaldesk.port.Broker.Found;
import signaldesk.port.SubmitOutcome;
import signaldesk.signal.Side;

/**
 * Buys one contract at the market and closes it again. Nothing is sent a second time unless it was
 * certainly not done, and whatever may be open afterwards is said in words that cannot be missed,
 * whatever went wrong in between.
 */
public final class RoundTrip {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Broker broker;
  private final String accountId;
  private final Instrument instrument;
  private final Waiting waiting;
  private final Consumer<String> said;

  /** Read by whoever hears that the program is stopped. */
  private volatile Optional<Contract> mayBeOpen = Optional.empty();

  public RoundTrip(Broker broker, String accountId, Instrument instrument, Waiting waiting) {
    this.broker = broker;
    this.accountId = accountId;
    this.instrument = instrument;
    this.waiting = waiting;
    this.said = waiting.said();
  }

  /**
   * Why it must not begin; empty if the account is flat and has no order in this contract.
   *
   * @param resting orders that closing the position would take away
   */
  public Optional<String> objection(Contract front, List<String> resting) {
    List<Holding> held = broker.positions(accountId);
    if (!held.isEmpty()) {
      return Optional.of(
          "account %s holds %s; it must be flat"
              .formatted(accountId, held.getFirst().contract().id()));
    }
    if (!resting.isEmpty()) {
      return Optional.of(
          "account %s has orders that wait in %s (%s), and closing would cancel them"
              .formatted(accountId, front.id(), String.join(", ", resting)));
    }
    boolean working =
        broker.orders(accountId, front.id(), waiting.clock().instant().minus(A_DAY)).stream()
            .anyMatch(order -> order.status() == Found.Status.WORKING);
    return working
        ? Optional.of("account %s has a working order in %s".formatted(accountId, front.id()))
        : Optional.empty();
  }

  /** Does it; true if everything was filled and the account is flat again. */
  public boolean run(Contract front) {
    Instant since = waiting.clock().instant().minus(Waiting.PAUSE.multipliedBy(60));
    Set<String> before =
        broker.fills(accountId, since).stream()
            .map(fill -> fill.fill().id())
            .collect(Collectors.toSet());
    mayBeOpen = Optional.of(front);
    boolean done = tried(front, since, before);
    mayBeOpen = Optional.empty(); // an Error leaves it to whoever hears that the program ends
    return done;
  }

  private boolean tried(Contract front, Instant since, Set<String> before) {
    try {
      return boughtAndClosed(front, since) && told(front, since, before);
    } catch (RuntimeException e) {
      said.accept("It ends here: " + Words.of(e));
      warning().ifPresent(said);
      return false;
    }
  }

  /**
   * What to do if it ended now, in words that cannot be missed; empty while nothing was sent, and
   * once the account was seen flat again.
   */
  public Optional<String> warning() {
    return mayBeOpen.map(contract ->
        "! THE POSITION MAY STILL BE OPEN: account %s, 1 %s. Look at your platform now, and close it there."
            .formatted(accountId, contract.id()));
  }

  /** False if there was nothing to close, or it was not closed; what is to be done is said. */
  private boolean boughtAndClosed(Contract front, Instant since) {
    byte[] random = new byte[12];
    RandomGenerator.of("SecureRandom").nextBytes(random);
    String id = "check-" + HexFormat.of().formatHex(random);
    if (!bought(front, id, since)) {
      return false;
    }
    Optional<Holding> held = waiting.within(() -> holding(front));
    if (held.isEmpty()) {
      said.accept(
          "! The buy " + id + " shows no position yet. LOOK AT ACCOUNT " + accountId + " NOW.");
      return false;
    }
    if (held.get().quantity() != 1) {
      said.accept(
          "! Account %s holds %d of %s: something else trades here. NOTHING WAS CLOSED; look at it now."
              .formatted(accountId, held.get().quantity(), front.id()));
      return false;
    }
    if (!closed(held.get())) {
      warning().ifPresent(said);
      return false;
    }
    mayBeOpen = Optional.empty();
    rest(held.get()).forEach(one -> said.accept("! Left waiting at the venue: " + one));
    return true;
  }

  private List<String> rest(Holding closed) {
    try {
      return broker.cancelRest(accountId, closed.contract(), closed.createdAt());
    } catch (RuntimeException e) {
      return List.of("whether an order still waits is not known (" + Words.of(e) + ")");
    }
  }

  /** Sends the buy; false if it certainly came to nothing. */
  private boolean bought(Contract front, String id, Instant since) {
    SubmitOutcome sent =
        Sent.of(() ->
            broker.open(
                new Broker.Open(
                    accountId,
                    instrument,
                    front,
                    Side.BUY,
                    1,
                    id,
                    waiting.clock().instant().plus(Waiting.LONGEST),
                    quote())));
    Optional<String> refused = Sent.refused(sent);
    if (refused.isPresent()) {
      said.accept("The buy came to nothing: " + refused.get());
      return false;
    }
    said.accept(
        sent instanceof SubmitOutcome.Unknown(String reason)
            ? "No readable answer to the buy (" + reason + "); looking for it."
            : "The venue took the buy; waiting for its fill.");
    Optional<Found> found =
        waiting.within(() ->
            broker
                .find(accountId, id, since)
                .filter(order -> order.status() != Found.Status.WORKING));
    if (found.map(Found::status).equals(Optional.of(Found.Status.REJECTED))) {
      said.accept("The buy came to nothing: " + found.get().message());
      return false;
    }
    return true;
  }

  private boolean closed(Holding held) {
    Instant until = waiting.clock().instant().plus(Waiting.LONGEST);
    while (true) {
      SubmitOutcome sent =
          Sent.of(() -> broker.close(new Broker.Close(accountId, instrument, held, quote())));
      Optional<String> refused = Sent.refused(sent);
      if (refused.isEmpty()) {
        return waiting
            .within(() -> holding(held.contract()).isEmpty() ? Optional.of(true) : Optional.empty())
            .isPresent();
      }
      said.accept("The close came to nothing: " + refused.get());
      if (!(sent instanceof SubmitOutcome.NotSent(String _, Duration retryAfter))
          || !waiting.clock().instant().isBefore(until)) {
        return false;
      }
      waiting.pause().accept(retryAfter.compareTo(Waiting.PAUSE) > 0 ? retryAfter : Waiting.PAUSE);
    }
  }

  /** Says what both sides cost. */
  private boolean told(Contract front, Instant since, Set<String> before) {
    Optional<List<Fill>> both =
        waiting.within(() -> Optional.of(fresh(front, since, before)).filter(Bill::isWhole));
    if (both.isEmpty()) {
      said.accept("Flat again, but the venue does not list both fills yet.");
      return false;
    }
    Bill.of(instrument, both.get()).forEach(said);
    said.accept("Account " + accountId + " is flat again.");
    return true;
  }

  private List<Fill> fresh(Contract front, Instant since, Set<String> before) {
    return broker.fills(accountId, since).stream()
        .map(BrokerFill::fill)
        .filter(fill -> fill.contractId().equals(front.id()))
        .filter(fill -> !fill.voided() && !before.contains(fill.id()))
        .toList();
  }

  private Optional<Holding> holding(Contract contract) {
    return broker.positions(accountId).stream()
        .filter(held -> held.contract().id().equals(contract.id()))
        .findFirst();
  }

  /** A real venue has its own price. */
  private Broker.Quote quote() {
    return new Broker.Quote(instrument.symbol(), null);
  }
}
