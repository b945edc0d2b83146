package signaldesk.sendalert.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.alert.Alarm;
import signaldesk.alert.Alarm.Kind;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.AlertMessage.Over;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.desk.Channel;
import signaldesk.desk.Switch;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.port.NotQueued;
import signaldesk.position.Book;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** Each alarm is told once when it begins and once when it is over. */
class KeptAlarmsTest {
  private final World world = new World();

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
  void aChannelThatWasSwitchedOffIsOverWhenItIsOnAgain() {
    world.chats.turnOff("premium", "404", world.now);
    world.kept.raised(
        new Raised(new Alarm(Kind.CHANNEL_OFF, "premium", "it answers 404", world.now)), world.now);
    world.minutes(2);
    world.chats.turnOn("premium");
    world.minutes(1);

    assertEquals(List.of("CHANNEL_OFF#premium raised", "CHANNEL_OFF#premium over"), world.told());
  }

  @Test
  void whatSomebodyKnowsToBeOverIsOverAtOnceAndOnlyIfItStood() {
    Over over = new Over(Kind.CHANNEL_OFF, "premium", world.now);
    world.kept.over(over, world.now);
    assertEquals(List.of(), world.told());

    world.kept.raised(
        new Raised(new Alarm(Kind.CHANNEL_OFF, "premium", "404", world.now)), world.now);
    world.kept.over(over, world.now);
    world.kept.over(over, world.now);

    assertEquals(List.of("CHANNEL_OFF#premium raised", "CHANNEL_OFF#premium over"), world.told());
  }

  @Test
  void aRefusedSignalIsToldOncePerHookAndCauseAndOverAfterAGoodOneAndAQuietQuarterOfAnHour() {
    world.look();
    world.refused("missing_zone");
    world.refused("missing_zone");
    world.refused("unknown_symbol");
    world.minutes(3);
    List<String> raised =
        List.of(
            "SIGNAL_REFUSED#nq-5m/missing_zone raised",
            "SIGNAL_REFUSED#nq-5m/unknown_symbol raised");
    assertEquals(raised, world.told());

    world.minutes(60); // time alone proves nothing
    assertEquals(raised, world.told());

    world.signal(Target.LONG, null);
    world.minutes(14);
    assertEquals(raised, world.told());
    world.minutes(3);

    assertEquals(4, world.told().size(), world.told().toString());
    assertEquals(List.of(), world.standing());
  }

  @Test
  void aHookThatIsRefusedNowAndThenIsToldOnce() {
    world.look();
    for (int i = 0; i < 12; i++) {
      world.refused("missing_zone");
      world.minutes(5);
      world.signal(Target.LONG, null);
      world.minutes(5);
    }
    assertEquals(List.of("SIGNAL_REFUSED#nq-5m/missing_zone raised"), world.told());

    world.minutes(20);

    assertEquals(2, world.told().size(), "over a quarter of an hour after the last good one");
  }

  @Test
  void anExpiredEntryIsOverOnlyAfterAnEntryInTime() {
    world.look();
    world.expired();
    world.minutes(2);
    world.signal(Target.NOT_LONG, null); // an exit is never too late
    world.minutes(20);
    assertEquals(List.of("SIGNAL_EXPIRED#nq-5m raised"), world.told());
    assertTrue(text(0).contains("came 75 s after it fired"), text(0));

    world.signal(Target.SHORT, null);
    world.minutes(17);

    assertEquals(List.of("SIGNAL_EXPIRED#nq-5m raised", "SIGNAL_EXPIRED#nq-5m over"), world.told());
  }

  @Test
  void aDuplicateThatMayBeASignalIsOverAfterTheNextSignal() {
    world.look();
    world.refused(Heard.POSSIBLY_NEW);
    world.minutes(2);
    world.signal(Target.LONG, null);
    world.minutes(17);

    assertEquals(
        List.of("POSSIBLY_NEW_SIGNAL#nq-5m raised", "POSSIBLY_NEW_SIGNAL#nq-5m over"),
        world.told());
  }

  @Test
  void aStrategyThatStoodElsewhereThanItsLastSignalLeftItMissesOne() {
    world.look();
    world.signal(Target.LONG, "flat");
    world.minutes(2);
    world.signal(Target.NOT_LONG, "long");
    world.minutes(2);
    world.expired(); // not traded, but the strategy went there: no signal is missing
    world.minutes(2);
    world.signal(Target.SHORT, "long");
    world.minutes(2);
    assertEquals(List.of("SIGNAL_EXPIRED#nq-5m raised"), world.told());

    world.signal(Target.FLAT, "long"); // left short
    world.minutes(2);
    assertEquals("SIGNAL_GAP#nq-5m/NQ1! raised", world.told().getLast());
    assertTrue(text(1).contains("was long before its last signal on NQ1!"), text(1));
    assertTrue(text(1).contains("left it short"), text(1));

    world.signal(Target.LONG, "flat");
    world.minutes(17);
    assertTrue(world.told().contains("SIGNAL_GAP#nq-5m/NQ1! over"), world.told().toString());
  }

  @Test
  void aHookIsSilentAfterItsTimeOfOpenMarketAndHeardAgainWithTheNextSignal() {
    world.hooks.put(World.hook("nq-5m", Duration.ofHours(4)));
    world.look();
    world.signal(Target.LONG, null);
    world.minutes(239);
    assertEquals(List.of(), world.told());
    world.minutes(2);
    assertEquals(List.of("SILENT_HOOK#nq-5m raised"), world.told());

    world.minutes(90);
    world.signal(Target.SHORT, null);
    world.minutes(2);

    assertEquals(List.of("SILENT_HOOK#nq-5m raised", "SILENT_HOOK#nq-5m over"), world.told());
  }

  @Test
  void aSilentWeekendRaisesNothing() {
    world.hooks.put(World.hook("nq-5m", Duration.ofHours(4)));
    world.now = Instant.parse("2026-11-27T21:00:00Z"); // Friday, 15:00 in Chicago
    world.look();
    world.signal(Target.LONG, null);

    world.minutes(2 * 24 * 60 + 4 * 60); // Sunday, 19:00: 1 h of Friday and 2 h of Monday's session
    assertEquals(List.of(), world.told());
    world.minutes(61);

    assertEquals(List.of("SILENT_HOOK#nq-5m raised"), world.told());
  }

  @Test
  void aHookThatIsTakenOutOfTheDeskTakesItsAlarmsWithIt() {
    world.hooks.put(World.hook("gold", null));
    world.look();
    world.signal("gold", Target.LONG, null, Verdict.EXPIRED);
    world.minutes(2);
    world.hooks.remove("gold");
    world.minutes(17);

    assertEquals(List.of("SIGNAL_EXPIRED#gold raised", "SIGNAL_EXPIRED#gold over"), world.told());
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
    world.deadLetters.clear();
    world.deadLetters.put("orders", null); // a depth that nobody can tell
    world.switches.turnOn(
        new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "no answer", world.now));

    world.minutes(1);

    assertEquals(List.of("REDUCE_ONLY#1001 raised"), world.told());
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
  void whatCameWhileNobodyLookedIsToldAfterwards() {
    world.look();
    world.refused("missing_zone");
    world.now = world.now.plus(Duration.ofHours(2));
    world.look();

    assertEquals(List.of("SIGNAL_REFUSED#nq-5m/missing_zone raised"), world.told());
  }

  @Test
  void aHealthyDesksLookIsAHandfulOfReadsAndNoWrite() {
    world.minutes(3);
    OrderRequest request = OrderRequest.of(world.signal(Target.LONG, null), "1001");
    world.orders.create(
        Order.ended(request, "NQ1!", OrderState.UNCHANGED, "already long 1", world.now));
    world.minutes(5);
    world.calls.clear();

    world.minutes(1);

    System.out.println("a look at a healthy desk with one hook: " + world.calls);
    assertEquals(7, world.calls.values().stream().mapToInt(Integer::intValue).sum());
    assertTrue(
        world.calls.keySet().stream().noneMatch(call -> call.matches(".*\\.(add|put|remove)")),
        world.calls.toString());
  }

  private String text(int index) {
    return ((Notice) world.queue.messages().get(index)).text();
  }
}
