package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.port.Broker.BrokerFill;
import signaldesk.port.Broker.Found;
import signaldesk.signal.Side;

/** What every venue does that executes market orders at once and keeps our ids. */
public abstract class BrokerContract {
  private static final Instrument NQ = Instruments.get("NQ1!");
  private static final String ACCOUNT = "1001";
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Broker.Quote QUOTE = new Broker.Quote("NQ1!", new BigDecimal("21010.25"));

  private Broker broker;
  private Contract front;

  /** A venue whose accounts 1001 and 1002 hold nothing, and that can fill NQ. */
  protected abstract Broker venue();

  @BeforeEach
  final void open() {
    broker = venue();
    front = broker.frontContract(NQ);
  }

  @Test
  void anAccountBeginsWithNothing() {
    assertEquals(List.of(), broker.positions(ACCOUNT));
    assertEquals(List.of(), broker.fills(ACCOUNT, LONG_AGO));
    assertEquals(List.of(), broker.orders(ACCOUNT, front.id(), LONG_AGO));
    assertTrue(broker.find(ACCOUNT, "never-sent", LONG_AGO).isEmpty());
    assertEquals("ENQ", front.root());
  }

  @Test
  void anEntryIsHeldFilledAndFoundByItsId() {
    assertInstanceOf(SubmitOutcome.Accepted.class, open(Side.BUY, 2, "id-1"));

    Holding held = broker.positions(ACCOUNT).getFirst();
    assertEquals(front, held.contract());
    assertEquals(2, held.quantity());
    Found found = broker.find(ACCOUNT, "id-1", LONG_AGO).orElseThrow();
    assertEquals(Found.Status.FILLED, found.status());
    BrokerFill filled = broker.fills(ACCOUNT, LONG_AGO).getFirst();
    assertEquals(found.brokerOrderId(), filled.brokerOrderId());
    Fill fill = filled.fill();
    assertEquals(front.id(), fill.contractId());
    assertEquals(Side.BUY, fill.side());
    assertEquals(2, fill.contracts());
    Broker.Placed placed = broker.orders(ACCOUNT, front.id(), LONG_AGO).getFirst();
    assertEquals(
        new Broker.Placed(found.brokerOrderId(), Side.BUY, 2, Found.Status.FILLED, 2), placed);
  }

  @Test
  void anIdIsTakenOnceOnAnAccountAndOnceOnAnother() {
    open(Side.BUY, 1, "id-1");

    assertInstanceOf(SubmitOutcome.Duplicate.class, open(Side.BUY, 1, "id-1"));
    assertInstanceOf(
        SubmitOutcome.Accepted.class,
        broker.open(new Broker.Open("1002", NQ, front, Side.BUY, 1, "id-1", Instant.MAX, QUOTE)));

    assertEquals(1, broker.positions(ACCOUNT).getFirst().quantity());
    assertEquals(1, broker.fills("1002", LONG_AGO).size());
  }

  @Test
  void anEntryWhoseTimeHasPassedIsNotSent() {
    SubmitOutcome late =
        broker.open(new Broker.Open(ACCOUNT, NQ, front, Side.BUY, 2, "id-1", LONG_AGO, QUOTE));

    assertInstanceOf(SubmitOutcome.NotSent.class, late);
    assertEquals(List.of(), broker.positions(ACCOUNT));
    assertInstanceOf(SubmitOutcome.Accepted.class, open(Side.BUY, 2, "id-1"));
  }

  @Test
  void addingKeepsThePositionAndItsCreation() {
    open(Side.SELL, 1, "id-1");
    Holding before = broker.positions(ACCOUNT).getFirst();

    open(Side.SELL, 2, "id-2");

    assertEquals(
        List.of(new Holding(before.positionId(), front, -3, before.createdAt())),
        broker.positions(ACCOUNT));
  }

  @Test
  void aCloseFlattensTheWholePosition() {
    open(Side.SELL, 3, "id-1");

    assertInstanceOf(SubmitOutcome.Accepted.class, close(broker.positions(ACCOUNT).getFirst()));

    assertEquals(List.of(), broker.positions(ACCOUNT));
    Fill fill = broker.fills(ACCOUNT, LONG_AGO).getLast().fill();
    assertEquals(Side.BUY, fill.side());
    assertEquals(3, fill.contracts());
    assertEquals(2, broker.orders(ACCOUNT, front.id(), LONG_AGO).size());
  }

  @Test
  void closingWhatIsFlatSaysSoAndDoesNothing() {
    open(Side.BUY, 1, "id-1");
    Holding held = broker.positions(ACCOUNT).getFirst();
    close(held);

    assertInstanceOf(SubmitOutcome.AlreadyFlat.class, close(held));

    assertEquals(List.of(), broker.positions(ACCOUNT));
    assertEquals(2, broker.fills(ACCOUNT, LONG_AGO).size());
  }

  @Test
  void aPositionAfterFlatIsANewOne() {
    open(Side.BUY, 1, "id-1");
    Holding first = broker.positions(ACCOUNT).getFirst();
    close(first);
    open(Side.BUY, 1, "id-2");

    assertNotEquals(first.positionId(), broker.positions(ACCOUNT).getFirst().positionId());
  }

  @Test
  void fillsHaveIdsOfTheirOwnInTheOrderOfTime() {
    for (int i = 0; i < 12; i++) {
      open(i % 2 == 0 ? Side.BUY : Side.SELL, 1, "id-" + i);
    }

    List<Fill> fills = broker.fills(ACCOUNT, LONG_AGO).stream().map(BrokerFill::fill).toList();

    assertEquals(12, Set.copyOf(fills.stream().map(Fill::id).toList()).size());
    List<Instant> times = fills.stream().map(Fill::filledAt).toList();
    assertEquals(times.stream().sorted().toList(), times);
    Instant last = times.getLast();
    assertFalse(broker.fills(ACCOUNT, last).isEmpty());
    assertTrue(broker.fills(ACCOUNT, last.plusSeconds(600)).isEmpty());
  }

  @Test
  void ordersAtOnceAreExecutedOneAfterTheOther() throws Exception {
    List<SubmitOutcome> outcomes = atOnce(i -> open(Side.BUY, 1, "id-" + i));

    long taken = outcomes.stream().filter(SubmitOutcome.Accepted.class::isInstance).count();
    assertTrue(taken > 0, outcomes.toString());
    assertEquals(taken, broker.positions(ACCOUNT).getFirst().quantity());
    List<BrokerFill> fills = broker.fills(ACCOUNT, LONG_AGO);
    assertEquals(taken, fills.size());
    assertEquals(
        taken, new HashSet<>(fills.stream().map(fill -> fill.fill().id()).toList()).size());
  }

  @Test
  void ofTheSameOrderAtOnceOneIsTaken() throws Exception {
    List<SubmitOutcome> outcomes = atOnce(_ -> open(Side.BUY, 1, "id-1"));

    assertEquals(1, outcomes.stream().filter(SubmitOutcome.Accepted.class::isInstance).count());
    assertEquals(1, broker.positions(ACCOUNT).getFirst().quantity());
  }

  @Test
  void ofTheSameCloseAtOnceOneIsDone() throws Exception {
    open(Side.BUY, 2, "id-1");
    Holding held = broker.positions(ACCOUNT).getFirst();

    atOnce(_ -> close(held));

    assertEquals(List.of(), broker.positions(ACCOUNT));
    assertEquals(2, broker.fills(ACCOUNT, LONG_AGO).size());
  }

  private SubmitOutcome open(Side side, long contracts, String id) {
    return broker.open(
        new Broker.Open(ACCOUNT, NQ, front, side, contracts, id, Instant.MAX, QUOTE));
  }

  private SubmitOutcome close(Holding held) {
    return broker.close(new Broker.Close(ACCOUNT, NQ, held, QUOTE));
  }

  private static List<SubmitOutcome> atOnce(IntFunction<SubmitOutcome> call) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<SubmitOutcome>> calls =
          IntStream.range(0, 8)
              .mapToObj(i -> (Callable<SubmitOutcome>) () -> call.apply(i))
              .toList();
      return threads.invokeAll(calls).stream().map(future -> future.resultNow()).toList();
    }
  }
}
