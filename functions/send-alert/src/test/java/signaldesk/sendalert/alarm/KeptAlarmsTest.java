package signaldesk.sendalert.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.alert.Alarm;
import signaldesk.alert.Alarm.Kind;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.desk.Channel;
import signaldesk.desk.Switch;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.port.NotQueued;
import signaldesk.position.Book;
import signaldesk.signal.Target;

/** Each alarm is told once when it begins and once when it is over. */
class KeptAlarmsTest {
  private final World world = new World();

  @Test
  void whatWasPutAsideCanBeBroughtBackAlertsToo() {
    world.deadLetters.putAll(Map.of("alerts", 1L, "orders", 1L));
    world.minutes(1);

    List<String> texts =
        world.alarms.all().stream().map(standing -> standing.alarm().text()).sorted().toList();
    assertEquals(2, texts.size());
    for (String text : texts) {
      assertTrue(text.endsWith("mend the cause, then redrive or delete them."), text);
    }
  }

  @Test
  void aDeadLetterIsToldOnceAndIsOverWhenItsQueueWasEmptyForFiveMinutes() {
    world.deadLetters.put("orders", 2L);
    world.minutes(3);
    world.deadLetters.put("orders", 0L); // the depth is told approximately
    world.minutes(2);
    world.deadLetters.put("orders", 1L);
    world.minutes(1);
    assertEquals(List.of("DEAD_LETTER#orders raised"), world.told());

    world.deadLetters.put("orders", 0L);
    world.minutes(5);
    assertEquals(List.of("DEAD_LETTER#orders raised"), world.told());
    world.minutes(1);

    assertEquals(List.of("DEAD_LETTER#orders raised", "DEAD_LETTER#orders over"), world.told());
    assertEquals(List.of(), world.standing());
  }

  @Test
  void anAccountWithoutEntriesIsToldUntilItIsResumedAndAHaltIsNobodysAlarm() {
    world.switches.turnOn(new Switch("DESK", Switch.Mode.HALT, "holiday", world.now));
    Switch thrown = new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "no answer", world.now);
    world.switches.turnOn(thrown);
    world.minutes(3);
    assertEquals(List.of("REDUCE_ONLY#1001 raised"), world.told());
    assertTrue(text(0).contains("no answer. Entries are stopped"), text(0));

    world.switches.turnOff("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY);
    world.minutes(2);

    assertEquals(List.of("REDUCE_ONLY#1001 raised", "REDUCE_ONLY#1001 over"), world.told());
  }

  @Test
  void aStaleBookIsToldByWhoeverFindsItAndOverWhenTheBookIsSound() {
    Book sound = Book.flat("1001", "CON.F.US.ENQ.Z26", "NQ1!", null);
    Book stale = sound.stale("a fill lies between two ticks");
    world.positions.put(stale, null);
    Alarm alarm = new Alarm(Kind.STALE_BOOK, "1001/CON.F.US.ENQ.Z26", stale.stale(), world.now);
    world.kept.raised(new Raised(alarm), world.now);
    world.kept.raised(new Raised(alarm), world.now.plusSeconds(5));
    world.minutes(10);
    assertEquals(List.of(alarm.id() + " raised"), world.told());

    world.positions.put(sound, stale);
    world.minutes(6);

    assertEquals(List.of(alarm.id() + " raised", alarm.id() + " over"), world.told());
  }

  @Test
  void aChannelThatWasSwitchedOffIsOverWhenItIsOnAgainAndThenHearsWhatStands() {
    world.chats.turnOff("operator", "404", world.now);
    world.kept.raised(
        new Raised(new Alarm(Kind.CHANNEL_OFF, "operator", "404", world.now)), world.now);
    world.deadLetters.put("orders", 1L); // told to a channel that is off: nobody saw it
    world.minutes(10);
    world.queue.clear();
    world.chats.turnOn("operator");
    world.minutes(6);

    assertEquals(List.of("CHANNEL_OFF#operator over", "DEAD_LETTER#orders raised"), world.told());
    assertEquals(List.of("DEAD_LETTER#orders"), world.standing());
  }

  @Test
  void whatALookFindsBetweenTheAlarmAndItsCauseEndsNothing() {
    world.kept.raised(
        new Raised(new Alarm(Kind.CHANNEL_OFF, "premium", "404", world.now)), world.now);
    Book sound = Book.flat("1001", "CON.F.US.ENQ.Z26", "NQ1!", null);
    world.kept.raised(
        new Raised(new Alarm(Kind.STALE_BOOK, "1001/CON.F.US.ENQ.Z26", "x", world.now)), world.now);
    world.minutes(1); // the channel is not off yet, and the book not stale
    world.chats.turnOff("premium", "404", world.now);
    world.positions.put(sound.stale("a fill lies between two ticks"), null);
    world.minutes(60);

    assertEquals(
        List.of("CHANNEL_OFF#premium raised", "STALE_BOOK#1001/CON.F.US.ENQ.Z26 raised"),
        world.told());
  }

  @Test
  void aChannelThatIsTakenOutOfTheFileWhileItIsOffTroublesNobody() {
    world.chats.turnOff("gone", "404", world.now);
    world.kept.raised(new Raised(new Alarm(Kind.CHANNEL_OFF, "gone", "404", world.now)), world.now);
    world.minutes(6);

    assertEquals(List.of("CHANNEL_OFF#gone raised", "CHANNEL_OFF#gone over"), world.told());
  }

  @Test
  void withoutAChannelForAlarmsTheyStandAllTheSame() {
    World unheard = new World(World.PREMIUM);
    unheard.deadLetters.put("orders", 1L);

    unheard.minutes(2);

    assertEquals(List.of(), unheard.told());
    assertEquals(List.of("DEAD_LETTER#orders"), unheard.standing());
  }

  @Test
  void everyChannelForAlarmsIsTold() {
    World heard =
        new World(
            World.OPERATOR, new Channel("second", Channel.Kind.WEBHOOK, null, List.of(), true));
    heard.deadLetters.put("orders", 1L);

    heard.minutes(1);

    assertEquals(2, heard.queue.messages().size());
  }

  @Test
  void anAlarmIsNotLostWhileItCannotBeQueued() {
    world.deadLetters.put("orders", 1L);
    world
        .queue
        .faults()
        .on(
            "send",
            () -> {
              throw new NotQueued("the queue is away");
            });
    world.look();
    world.minutes(3);
    assertEquals(List.of("DEAD_LETTER#orders"), world.standing());
    world.queue.faults().none();
    world.look();

    assertEquals(List.of("DEAD_LETTER#orders raised"), world.told());
    assertTrue(text(0).contains("Since 2026-11-23 15:30:00 UTC"), text(0));
  }

  @Test
  void whatCannotBeReadHidesNothingElse() {
    world.deadLetters.put("alerts", null); // a depth that nobody can tell
    world.deadLetters.put("orders", 1L);
    world.switches.turnOn(
        new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "no answer", world.now));

    world.look();
    world.refused("missing_zone");
    world
        .signals
        .faults()
        .on(
            "between",
            () -> {
              throw new IllegalStateException("away");
            });
    world.minutes(2);
    assertEquals(List.of("DEAD_LETTER#orders raised", "REDUCE_ONLY#1001 raised"), world.told());

    world.signals.faults().none();
    world.minutes(1);
    assertEquals("SIGNAL_REFUSED#nq-5m/missing_zone raised", world.told().getLast());
  }

  @Test
  void looksThatPiledUpAreOne() {
    world.look();
    world.calls.clear();

    for (int i = 0; i < 60; i++) {
      world.kept.watch(new Watch(world.now.plusSeconds(60L * i)), world.now.plusSeconds(3600));
    }

    assertEquals(1, world.calls.get("Switches.thrown"));
  }

  @Test
  void aHealthyDesksLookIsAHandfulOfReadsAndNoWrite() {
    world.minutes(3);
    OrderRequest request = OrderRequest.of(world.signal(Target.LONG, null), "1001");
    world.orders.create(
        Order.ended(request, "owner-1", "NQ1!", OrderState.UNCHANGED, "already long 1", world.now));
    world.minutes(5);
    world.calls.clear();

    world.minutes(1);

    System.out.println("a look at a healthy desk with one hook: " + world.calls);
    assertEquals(10, world.calls.values().stream().mapToInt(Integer::intValue).sum());
    assertTrue(
        world.calls.keySet().stream().noneMatch(call -> call.matches(".*\\.(add|put|remove)")),
        world.calls.toString());
  }

  private String text(int index) {
    return ((Notice) world.queue.messages().get(index)).text();
  }
}
