package signaldesk.cli.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.port.SubmitOutcome;
import signaldesk.signal.Side;

/** A venue of one account and contract that answers as it is told to, and does as it is told. */
final class ScriptedVenue implements Broker {
  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  private static final Contract CONTRACT = new Contract("CON.F.US.MNQ.Z26", "MNQ");

  private final List<String> sent = new ArrayList<>();
  private final List<BrokerFill> fills = new ArrayList<>();
  private final Deque<Scripted> buys = new ArrayDeque<>();
  private final Deque<Scripted> closes = new ArrayDeque<>();
  private final Deque<RuntimeException> reads = new ArrayDeque<>();
  private final Map<String, RuntimeException> thrown = new HashMap<>();
  private Optional<String> known = Optional.empty();
  private boolean working;
  private long held;
  private long beside;

  private record Scripted(SubmitOutcome answer, boolean done) {}

  void answersBuys(SubmitOutcome answer, boolean done) {
    buys.add(new Scripted(answer, done));
  }

  void answersCloses(SubmitOutcome answer, boolean done) {
    closes.add(new Scripted(answer, done));
  }

  /** The next reads of positions fail, and not as a venue's do. */
  void breaksReads(RuntimeException... troubles) {
    reads.addAll(List.of(troubles));
  }

  /** The next buy is done, and throws; the same for the next close. */
  void throwsOn(String write, RuntimeException trouble) {
    thrown.put(write, trouble);
  }

  void holds(long quantity) {
    held = quantity;
  }

  void works() {
    working = true;
  }

  /** Somebody else buys so many when we do. */
  void tradesBeside(long quantity) {
    beside = quantity;
  }

  List<String> sent() {
    return sent;
  }

  @Override
  public Contract frontContract(Instrument instrument) {
    return CONTRACT;
  }

  @Override
  public List<Holding> positions(String accountId) {
    if (!reads.isEmpty()) {
      throw reads.remove();
    }
    return held == 0 ? List.of() : List.of(new Holding("9", CONTRACT, held, NOW));
  }

  @Override
  public SubmitOutcome open(Open order) {
    sent.add("buy " + order.contracts());
    Scripted next =
        buys.isEmpty() ? new Scripted(new SubmitOutcome.Accepted("7"), true) : buys.remove();
    if (next.done()) {
      known = Optional.of(order.clientOrderId());
      fill(Side.BUY, order.contracts(), 80_001);
      held += beside;
    }
    fail("buy");
    return next.answer();
  }

  @Override
  public SubmitOutcome close(Close order) {
    sent.add("close " + order.holding().quantity());
    Scripted next =
        closes.isEmpty() ? new Scripted(new SubmitOutcome.Accepted("8"), true) : closes.remove();
    if (next.done()) {
      fill(Side.SELL, order.holding().quantity(), 80_000);
    }
    fail("close");
    return next.answer();
  }

  private void fail(String write) {
    RuntimeException trouble = thrown.remove(write);
    if (trouble != null) {
      throw trouble;
    }
  }

  @Override
  public List<String> cancelRest(String accountId, Contract contract, Instant heldSince) {
    return List.of();
  }

  private void fill(Side side, long contracts, long ticks) {
    held += side.sign() * contracts;
    fills.add(
        new BrokerFill(
            side.name(),
            new Fill(
                side.name(),
                CONTRACT.id(),
                side,
                contracts,
                new Price(ticks),
                new Money(37),
                NOW,
                false,
                false)));
  }

  @Override
  public Optional<Found> find(String accountId, String clientOrderId, Instant sentAfter) {
    return known
        .filter(clientOrderId::equals)
        .map(id -> new Found("7", Found.Status.FILLED, 1, "filled"));
  }

  @Override
  public List<Placed> orders(String accountId, String contractId, Instant since) {
    return working ? List.of(new Placed("5", Side.BUY, 1, Found.Status.WORKING, 0)) : List.of();
  }

  @Override
  public List<BrokerFill> fills(String accountId, Instant since) {
    return List.copyOf(fills);
  }

  @Override
  public Duration enforcesIdsFor() {
    return Duration.ofDays(1);
  }

  @Override
  public Duration callTimeout() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration settleTime() {
    return Duration.ofSeconds(1);
  }
}
