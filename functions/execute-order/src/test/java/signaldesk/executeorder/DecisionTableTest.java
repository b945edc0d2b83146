package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Trouble;
import signaldesk.order.Leg;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** What the worker does after each outcome of a write at a real venue: row by row. */
class DecisionTableTest {
  private static final String NEXT = "CON.F.US.ENQ.H27";
  private final AtVenue at = new AtVenue();

  @AfterEach
  void close() {
    at.close();
  }

  /** What comes of a write, and how often it is sent so that it is done once. */
  record Row(Trouble trouble, int sends) {}

  static Stream<Row> writesThatEndDone() {
    return Stream.of(
        new Row(new Trouble.TooMany("3"), 2),
        new Row(new Trouble.TooMany(null), 2),
        new Row(new Trouble.Status(401), 2),
        new Row(new Trouble.DoneAndDropped(), 1),
        new Row(new Trouble.DoneAndGarbled(), 1),
        new Row(new Trouble.DoneAndSaid(6, null), 1),
        new Row(new Trouble.DoneAndSaid(7, null), 1),
        new Row(new Trouble.DoneAndSaid(77, "new"), 1),
        new Row(new Trouble.Dropped(), 2),
        new Row(new Trouble.Status(502), 2),
        new Row(new Trouble.Refused(7, null), 2));
  }

  @ParameterizedTest
  @MethodSource("writesThatEndDone")
  void anEntryIsPlacedOnce(Row row) {
    at.logIn();
    at.meeting(Endpoint.PLACE, row.trouble());
    OrderRequest entry = at.bench.signal(Target.LONG);

    at.run(entry);

    assertEquals(OrderState.FILLED, at.bench.state(entry), at.bench.order(entry).toString());
    assertEquals(2, at.held());
    assertEquals(1, at.venue().taken(AtVenue.ID));
    assertEquals(row.sends(), at.asked(Endpoint.PLACE));
    at.assertBooked();
  }

  @ParameterizedTest
  @MethodSource("writesThatEndDone")
  void anExitClosesOnce(Row row) {
    longTwo();
    at.meeting(Endpoint.CLOSE, row.trouble());
    OrderRequest exit = at.bench.signal(Target.NOT_LONG);

    at.run(exit);

    assertEquals(OrderState.FILLED, at.bench.state(exit), at.bench.order(exit).toString());
    assertEquals(0, at.held());
    assertEquals(row.sends(), at.asked(Endpoint.CLOSE));
    at.assertBooked();
  }

  @Test
  void aTagUsedUpByARefusalThatNobodyHeardIsNoSuccess() {
    at.venue().closed(true);
    at.meeting(Endpoint.PLACE, new Trouble.DoneAndDropped());
    OrderRequest entry = at.bench.signal(Target.LONG);
    assertInstanceOf(Result.ComeBack.class, at.deliver(entry));
    at.venue().closed(false);

    at.run(entry);

    assertEquals(OrderState.EXPIRED, at.bench.state(entry));
    assertEquals(0, at.held());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9})
  void aContractThatIsRefusedIsResolvedOnceAndPlacedUnderAnotherTag(int code) {
    longTwo(); // so that this month is the one that is known today
    at.run(at.bench.signal(Target.NOT_LONG));
    at.venue().list("ENQ", "H27");
    at.venue().activate(NEXT);
    at.meeting(Endpoint.PLACE, new Trouble.Refused(code, null));
    OrderRequest entry = at.bench.signal(Target.LONG);

    at.run(entry);

    assertEquals(OrderState.FILLED, at.bench.state(entry));
    assertEquals(2, at.venue().held(AtVenue.ID, NEXT));
    Leg leg = at.bench.order(entry).legs().getFirst();
    assertEquals(2, leg.attempt());
    assertEquals(NEXT, leg.contract().id());
    at.assertBooked();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9})
  void aContractThatStaysRefusedIsAnEnd(int code) {
    at.meeting(Endpoint.PLACE, new Trouble.Refused(code, null), new Trouble.Refused(code, null));
    OrderRequest entry = at.bench.signal(Target.LONG);

    at.run(entry);

    assertEquals(OrderState.REJECTED, at.bench.state(entry));
    assertEquals(1, at.asked(Endpoint.PLACE), "the venue still names the same month");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void aRefusedEntryIsAnEndAndTheNextOneIsTried(int code) {
    at.meeting(Endpoint.PLACE, new Trouble.Refused(code, "no"));
    OrderRequest entry = at.bench.signal(Target.LONG);

    at.run(entry);

    assertEquals(OrderState.REJECTED, at.bench.state(entry));
    assertTrue(at.bench.order(entry).reason().endsWith(": no"), at.bench.order(entry).reason());
    assertEquals(List.of(), at.bench.switches.thrown());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 10})
  void anAccountThatIsRefusedOpensNothingMore(int code) {
    at.meeting(Endpoint.PLACE, new Trouble.Refused(code, null));
    OrderRequest entry = at.bench.signal(Target.LONG);

    at.run(entry);

    assertEquals(OrderState.REJECTED, at.bench.state(entry));
    assertEquals("ACCOUNT#1001", at.bench.switches.thrown().getFirst().scope());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void aRefusedExitIsTriedAFewTimes(int code) {
    longTwo();
    Trouble no = new Trouble.Refused(code, null);
    at.meeting(Endpoint.CLOSE, no, no);
    OrderRequest exit = at.bench.signal(Target.NOT_LONG);

    at.run(exit);

    assertEquals(OrderState.FILLED, at.bench.state(exit));
    assertEquals(3, at.asked(Endpoint.CLOSE));
    at.assertBooked();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void anExitRefusedThreeTimesIsAnEndThatNeedsSomebody(int code) {
    longTwo();
    Trouble no = new Trouble.Refused(code, null);
    at.meeting(Endpoint.CLOSE, no, no, no);
    OrderRequest exit = at.bench.signal(Target.NOT_LONG);

    at.run(exit);

    assertEquals(OrderState.REJECTED, at.bench.state(exit));
    assertEquals("ACCOUNT#1001", at.bench.switches.thrown().getFirst().scope());
    assertEquals(2, at.held());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void anExitOfAnAccountThatIsRefusedIsAnEndAtOnce(int code) {
    longTwo();
    at.meeting(Endpoint.CLOSE, new Trouble.Refused(code, null));
    OrderRequest exit = at.bench.signal(Target.NOT_LONG);

    at.run(exit);

    assertEquals(OrderState.REJECTED, at.bench.state(exit));
    assertEquals(1, at.asked(Endpoint.CLOSE));
    assertEquals("ACCOUNT#1001", at.bench.switches.thrown().getFirst().scope());
  }

  @Test
  void aPositionThatIsNotThereAnyMoreIsNothingLeftToDo() {
    longTwo();
    at.meeting(Endpoint.CLOSE, new Trouble.TooMany("30"), new Trouble.Refused(2, null));
    OrderRequest exit = at.bench.signal(Target.NOT_LONG);
    assertInstanceOf(Result.ComeBack.class, at.deliver(exit));
    at.venue().byHand(AtVenue.ID, AtVenue.FRONT, -1);
    at.venue().byHand(AtVenue.ID, AtVenue.FRONT, -1);

    at.run(exit);

    assertEquals(OrderState.UNCHANGED, at.bench.state(exit));
  }

  @Test
  void aPositionChangedByHandIsClosedAsItIsByNow() {
    longTwo();
    at.meeting(Endpoint.CLOSE, new Trouble.TooMany("30"));
    OrderRequest exit = at.bench.signal(Target.NOT_LONG);
    assertInstanceOf(Result.ComeBack.class, at.deliver(exit));
    at.venue().byHand(AtVenue.ID, AtVenue.FRONT, 3);

    at.run(exit);

    assertEquals(OrderState.FILLED, at.bench.state(exit));
    assertEquals(0, at.held());
    assertEquals(5, at.bench.order(exit).fills().getFirst().contracts());
  }

  @Test
  void anEntryThatIsTooOldByTheTimeTheVenueTakesItIsDropped() {
    at.meeting(Endpoint.PLACE, new Trouble.TooMany("59"));
    OrderRequest entry = at.bench.signal(Target.LONG);
    assertInstanceOf(Result.ComeBack.class, at.deliver(entry));
    at.bench.time.pause(Duration.ofSeconds(61));

    at.run(entry);

    assertEquals(OrderState.EXPIRED, at.bench.state(entry));
    assertEquals(0, at.held());
  }

  @Test
  void aReversalTakesAwayWhatWaitedBesideTheOldPosition() {
    longTwo();
    at.venue().waiting(AtVenue.ID, AtVenue.FRONT, 1, 1);
    at.venue().waiting(AtVenue.ID, AtVenue.FRONT, 1, 8);
    OrderRequest reversal = at.bench.signal(Target.SHORT);

    at.run(reversal);

    assertEquals(OrderState.FILLED, at.bench.state(reversal));
    assertEquals(-2, at.held());
    assertEquals(0, at.venue().waiting(AtVenue.ID));
    at.assertBooked();
  }

  /** Twenty accounts of one owner stay inside a minute's 200 requests, reversals too. */
  @Test
  void anEntryTakesThreeRequestsAnExitFiveAReversalEight() {
    at.run(at.bench.signal(Target.LONG)); // and a login and the list of contracts, once a day

    assertEquals(8, requestsOf(Target.SHORT));
    assertEquals(5, requestsOf(Target.NOT_SHORT));
    assertEquals(3, requestsOf(Target.LONG));
  }

  private int requestsOf(Target target) {
    int before = at.gateway.asked().size();
    at.run(at.bench.signal(target));
    return at.gateway.asked().size() - before;
  }

  private void longTwo() {
    at.run(at.bench.signal(Target.LONG));
    assertEquals(2, at.held());
  }
}
