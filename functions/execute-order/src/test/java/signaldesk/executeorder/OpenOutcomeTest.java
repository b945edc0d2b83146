package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signaldesk.desk.Switch;
import signaldesk.executeorder.FaultyBroker.Filling;
import signaldesk.instrument.Contract;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** Everything a broker can answer to an entry. */
class OpenOutcomeTest {
  private final Bench bench = new Bench();

  @Test
  void anEntryWhoseAnswerIsLostIsFoundAndNotSentAgain() {
    bench.broker.meeting(Fault.ANSWER_LOST);
    OrderRequest entry = bench.signal(Target.LONG);

    bench.deliver(entry);

    assertEquals(OrderState.FILLED, bench.state(entry));
    bench.assertHeldAndBooked(2, "found");
    bench.assertTaken(1, "one order");
  }

  @Test
  void anEntryThatNeverArrivedIsSentAgainUnderTheSameId() {
    bench.broker.meeting(Fault.REQUEST_LOST);
    OrderRequest entry = bench.signal(Target.LONG);

    bench.deliver(entry);

    assertEquals(OrderState.FILLED, bench.state(entry));
    assertTrue(id(0).endsWith("-a1"), id(0));
    bench.assertHeldAndBooked(2, "sent again");
  }

  @Test
  void nothingIsSentAgainPastTheDeadlineAndTheOrderExpires() {
    bench.broker.settleTime = Duration.ofSeconds(20);
    OrderRequest entry = bench.signal(Target.LONG);
    bench.time.pause(Duration.ofSeconds(55));
    bench.broker.meeting(Fault.REQUEST_LOST);

    bench.run(entry);

    assertEquals(OrderState.EXPIRED, bench.state(entry));
    bench.assertTaken(0, "never there");
  }

  @Test
  void whereIdsAreMereLabelsAnUnknownEntryIsNeverSentAgain() {
    bench.broker.enforcesIdsFor = Duration.ZERO;
    bench.broker.meeting(Fault.REQUEST_LOST);
    OrderRequest entry = bench.signal(Target.LONG);

    assertInstanceOf(Result.GaveUp.class, bench.run(entry));

    assertEquals(OrderState.UNKNOWN, bench.state(entry));
    assertEquals(Switch.Mode.REDUCE_ONLY, bench.switches.thrown().getFirst().mode());
    bench.assertTaken(0, "nothing sent again");
  }

  @Test
  void pastTheSpanInWhichIdsAreEnforcedAnUnknownEntryIsNeverSentAgain() {
    bench.broker.enforcesIdsFor = Duration.ofSeconds(30);
    bench.broker.settleTime = Duration.ofSeconds(3);
    OrderRequest entry = bench.signal(Target.LONG);
    bench.broker.meeting(Fault.REQUEST_LOST, Fault.REQUEST_LOST, Fault.REQUEST_LOST);
    bench.deliver(entry);
    bench.time.pause(Duration.ofSeconds(20));

    bench.run(entry);

    assertEquals(OrderState.UNKNOWN, bench.state(entry));
    bench.assertTaken(0, "three lost, none after");
  }

  @Test
  void tooManyRequestsAreSentAgainAfterThePause() {
    bench.broker.meeting(Fault.TOO_MANY, Fault.TOO_MANY);
    OrderRequest entry = bench.signal(Target.LONG);

    bench.deliver(entry);

    assertEquals(OrderState.FILLED, bench.state(entry));
    assertEquals(Bench.T0.plusSeconds(2), bench.time.instant());
    bench.assertTaken(1, "one order");
  }

  @Test
  void tooManyRequestsToTheDeadlineExpireTheEntry() {
    bench.broker.meeting(fill(Fault.TOO_MANY, 100));
    OrderRequest entry = bench.signal(Target.LONG);

    bench.run(entry);

    assertEquals(OrderState.EXPIRED, bench.state(entry));
    bench.assertTaken(0, "nothing arrived");
  }

  @Test
  void aRefusalIsTheEndWithTheBrokersWords() {
    bench.broker.meeting(Fault.REFUSED);
    OrderRequest entry = bench.signal(Target.LONG);

    bench.deliver(entry);

    assertEquals(OrderState.REJECTED, bench.state(entry));
    assertEquals("open rejected: 3: insufficient funds", bench.order(entry).reason());
  }

  @Test
  void aRefusalWhoseAnswerIsLostIsFoundThroughTheDuplicateId() {
    bench.broker.meeting(Fault.REFUSED);
    OrderRequest entry = bench.signal(Target.LONG);
    Ports dying = Crashes.at(2 * 6 + 1, bench.ports()); // after the open, before its answer
    try {
      bench.deliver(entry, 1, dying);
    } catch (Crashes.Crash e) {
      bench.time.pause(Duration.ofSeconds(31));
    }

    bench.run(entry);

    assertEquals(OrderState.REJECTED, bench.state(entry));
    assertEquals(1, bench.broker.all(Bench.ACCOUNT).size());
  }

  @Test
  void aContractThatIsNotActiveIsResolvedAgainOnceUnderANewId() {
    OrderRequest entry = bench.signal(Target.LONG);
    bench.broker.meeting(Fault.WRONG_CONTRACT);
    Contract next = new Contract("CON.F.US.ENQ.H27", "ENQ");
    bench.broker.fronts.after(next);

    bench.deliver(entry);

    assertEquals(OrderState.FILLED, bench.state(entry));
    assertTrue(id(0).endsWith("-a2"), id(0));
    assertEquals(next, bench.order(entry).legs().getFirst().contract());
    bench.assertHeldAndBooked(2, "in the new month");
  }

  @Test
  void aContractThatResolvesToItselfIsARefusal() {
    OrderRequest entry = bench.signal(Target.LONG);
    bench.broker.meeting(Fault.WRONG_CONTRACT);

    bench.deliver(entry);

    assertEquals(OrderState.REJECTED, bench.state(entry));
  }

  @Test
  void aFillThatComesLateIsWaitedForAndBooked() {
    bench.broker.filling(new Filling(0, Duration.ofSeconds(10), false));
    OrderRequest entry = bench.signal(Target.LONG);

    assertInstanceOf(Result.ComeBack.class, bench.deliver(entry));
    assertEquals(OrderState.ACCEPTED, bench.state(entry));
    assertTrue(bench.order(entry).free());

    assertInstanceOf(Result.Ended.class, bench.run(entry));
    assertEquals(OrderState.FILLED, bench.state(entry));
    bench.assertHeldAndBooked(2, "late");
    // claim, accepted, filled: looks that find nothing new write nothing
    assertEquals(3, bench.order(entry).version());
  }

  @Test
  void aPartOfAFillIsBookedWhileTheRestIsWaitedFor() {
    bench.broker.filling(new Filling(1, Duration.ofSeconds(10), false));
    OrderRequest entry = bench.signal(Target.LONG);

    bench.deliver(entry);

    assertEquals(OrderState.ACCEPTED, bench.state(entry));
    bench.assertHeldAndBooked(1, "the part");
    bench.run(entry);
    bench.assertHeldAndBooked(2, "the rest");
    assertEquals(OrderState.FILLED, bench.state(entry));
  }

  @Test
  void whatWasFilledBeforeTheBrokerEndedTheOrderStaysBooked() {
    bench.broker.filling(new Filling(1, Duration.ofSeconds(1), true));
    OrderRequest entry = bench.signal(Target.LONG);

    bench.run(entry);

    assertEquals(OrderState.REJECTED, bench.state(entry));
    assertEquals("open rejected: 1 of 2 filled: ended", bench.order(entry).reason());
    bench.assertHeldAndBooked(1, "the part stays");
  }

  @Test
  void anEntryThatIsNeverFilledStaysVisibleAndStopsEntries() {
    bench.broker.filling(new Filling(0, Duration.ofHours(9), false));
    OrderRequest entry = bench.signal(Target.LONG);

    assertInstanceOf(Result.GaveUp.class, bench.run(entry));

    assertEquals(OrderState.ACCEPTED, bench.state(entry));
    assertFalse(bench.switches.thrown().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"ANSWER_LOST", "REQUEST_LOST", "TOO_MANY", "THROWN"})
  void whateverIsLostTwiceOneOrderComesOfIt(Fault fault) {
    for (Fault other : Fault.values()) {
      Bench each = new Bench();
      each.broker.meeting(fault, other, fault);
      OrderRequest entry = each.signal(Target.LONG);
      each.run(entry);
      long taken =
          each.broker.all(Bench.ACCOUNT).stream().filter(order -> !order.refused()).count();
      assertTrue(taken <= 1, fault + ", " + other);
      assertTrue(each.state(entry).ended(), fault + ", " + other);
      each.assertHeldAndBooked(2 * taken, fault + ", " + other);
    }
  }

  private String id(int order) {
    return String.valueOf(bench.broker.all(Bench.ACCOUNT).get(order).clientOrderId());
  }

  private static Fault[] fill(Fault fault, int times) {
    Fault[] faults = new Fault[times];
    Arrays.fill(faults, fault);
    return faults;
  }
}
