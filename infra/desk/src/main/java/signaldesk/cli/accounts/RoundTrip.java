package signaldesk.cli.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.port.Broker.BrokerFill;
import signaldesk.port.Broker.Found;
import signaldesk.port.Broker.Unavailable;
import signaldesk.port.SubmitOutcome;
import signaldesk.signal.Side;

/**
 * Buys one contract at the market and closes it again. Nothing is sent a second time unless it was
 * certainly not done, and whatever may be open afterwards is said in words that cannot be missed.
 */
public final class RoundTrip {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Broker broker;
  private final String accountId;
  private final Instrument instrument;
  private final Waiting waiting;
  private final Consumer<String> said;

  /**
   * How time passes.
   *
   * @param pause lets that much of it pass
   */
  public record Waiting(InstantSource clock, Consumer<Duration> pause) {}

  public RoundTrip(
      Broker broker,
      String accountId,
      Instrument instrument,
      Waiting waiting,
      Consumer<String> said) {
    this.broker = broker;
    this.accountId = accountId;
    this.instrument = instrument;
    this.waiting = waiting;
    this.said = said;
  }

  /** Why it must not begin; empty if the account is flat and has no order in this contract. */
  public Optional<String> objection(Contract front) {
    List<Holding> held = broker.positions(accountId);
    if (!held.isEmpty()) {
      return Optional.of(
          "account %s holds %s; it must be flat"
              .formatted(accountId, held.getFirst().contract().id()));
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
    Instant since = waiting.clock().instant().minus(PAUSE.multipliedBy(60));
    Set<String> before =
        broker.fills(accountId, since).stream()
            .map(fill -> fill.fill().id())
            .collect(Collectors.toSet());
    byte[] random = new byte[12];
    RandomGenerator.of("SecureRandom").nextBytes(random);
    String id = "check-" + HexFormat.of().formatHex(random);
    if (!bought(front, id, since)) {
      return false;
    }
    Optional<Holding> held = within(() -> holding(front));
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
      said.accept(
          "! THE POSITION MAY STILL BE OPEN: account %s, 1 %s. Close it in your platform now."
              .formatted(accountId, front.id()));
      return false;
    }
    rest(held.get()).forEach(one -> said.accept("! Left waiting at the venue: " + one));
    return told(front, since, before);
  }

  private List<String> rest(Holding closed) {
    try {
      return broker.cancelRest(accountId, closed.contract(), closed.createdAt());
    } catch (Unavailable e) {
      return List.of("whether an order still waits is not known (" + e.reason() + ")");
    }
  }

  /** Sends the buy; false if it certainly came to nothing. */
  private boolean bought(Contract front, String id, Instant since) {
    SubmitOutcome sent =
        broker.open(
            new Broker.Open(
                accountId,
                instrument,
                front,
                Side.BUY,
                1,
                id,
                waiting.clock().instant().plus(LONGEST),
                quote()));
    Optional<String> refused = refused(sent);
    if (refused.isPresent()) {
      said.accept("The buy came to nothing: " + refused.get());
      return false;
    }
    said.accept(
        sent instanceof SubmitOutcome.Unknown(String reason)
            ? "No readable answer to the buy (" + reason + "); looking for it."
            : "The venue took the buy; waiting for its fill.");
    Optional<Found> found =
        within(() ->
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
    Instant until = waiting.clock().instant().plus(LONGEST);
    while (true) {
      SubmitOutcome sent = broker.close(new Broker.Close(accountId, instrument, held, quote()));
      Optional<String> refused = refused(sent);
      if (refused.isEmpty()) {
        return within(
                () -> holding(held.contract()).isEmpty() ? Optional.of(true) : Optional.empty())
            .isPresent();
      }
      said.accept("The close came to nothing: " + refused.get());
      if (!(sent instanceof SubmitOutcome.NotSent(String _, Duration retryAfter))
          || !waiting.clock().instant().isBefore(until)) {
        return false;
      }
      waiting.pause().accept(retryAfter.compareTo(PAUSE) > 0 ? retryAfter : PAUSE);
    }
  }

  /** Why an order was certainly not done; empty if it was, or may have been. */
  private static Optional<String> refused(SubmitOutcome sent) {
    return switch (sent) {
      case SubmitOutcome.Rejected(String code, String message) ->
          Optional.of(message + " (" + code + ")");
      case SubmitOutcome.WrongContract(String code, String message) ->
          Optional.of(message + " (" + code + ")");
      case SubmitOutcome.Barred(String code, String message) ->
          Optional.of(message + " (" + code + ")");
      case SubmitOutcome.NotSent(String reason, Duration _) -> Optional.of(reason);
      case SubmitOutcome.Accepted _,
          SubmitOutcome.Duplicate _,
          SubmitOutcome.AlreadyFlat _,
          SubmitOutcome.Unknown _ ->
          Optional.empty();
    };
  }

  /** Says what both sides cost. */
  private boolean told(Contract front, Instant since, Set<String> before) {
    Optional<List<Fill>> both =
        within(() -> Optional.of(fresh(front, since, before)).filter(Bill::isWhole));
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

  /** Looks again and again until there is something, or the time is over. */
  private <T> Optional<T> within(Supplier<Optional<T>> look) {
    Instant until = waiting.clock().instant().plus(LONGEST);
    while (true) {
      Duration pause = PAUSE;
      try {
        Optional<T> seen = look.get();
        if (seen.isPresent()) {
          return seen;
        }
      } catch (Unavailable e) {
        pause = e.retryAfter().compareTo(PAUSE) > 0 ? e.retryAfter() : PAUSE;
      }
      if (!waiting.clock().instant().isBefore(until)) {
        return Optional.empty();
      }
      waiting.pause().accept(pause);
    }
  }

  /** A real venue has its own price. */
  private Broker.Quote quote() {
    return new Broker.Quote(instrument.symbol(), null);
  }
}
