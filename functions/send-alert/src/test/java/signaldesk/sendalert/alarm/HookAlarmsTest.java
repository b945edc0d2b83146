package signaldesk.sendalert.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** What comes through a hook, and what does not, is told once and over when it is proven so. */
class HookAlarmsTest {
  private final World world = new World();

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
  void exitAndEntryOfOneBarThatArriveSwappedLeaveNoGap() {
    world.look();
    world.signal(Target.LONG, "flat");
    world.minutes(2);
    world.signal(Target.SHORT, "flat"); // fired at the same instant as the exit, and overtook it
    world.signal(Target.NOT_LONG, "long");
    world.minutes(2);
    assertEquals(List.of(), world.told());

    world.signal(Target.LONG, "short");
    world.minutes(2);
    assertEquals(List.of(), world.told(), "the entry came last");
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
  void aHookThatIsAllowedMoreSilenceAndIsSilentForLongerStillIsToldAgain() {
    world.hooks.put(World.hook("nq-5m", Duration.ofMinutes(30)));
    world.look();
    world.signal(Target.LONG, null);
    world.minutes(32);
    world.hooks.put(World.hook("nq-5m", Duration.ofMinutes(60)));
    world.minutes(32);

    assertEquals(
        List.of("SILENT_HOOK#nq-5m raised", "SILENT_HOOK#nq-5m over", "SILENT_HOOK#nq-5m raised"),
        world.told());
    String first = ((Notice) world.queue.messages().getFirst()).noticeId();
    String second = ((Notice) world.queue.messages().getLast()).noticeId();
    assertNotEquals(first, second, "or the channel takes it for what it was told");
    assertTrue(text(2).contains("since 2026-11-23 15:30:00 UTC"), text(2));
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
  void whatCameWhileNobodyLookedIsToldAfterwards() {
    world.look();
    world.refused("missing_zone");
    world.now = world.now.plus(Duration.ofHours(2));
    world.look();

    assertEquals(List.of("SIGNAL_REFUSED#nq-5m/missing_zone raised"), world.told());
  }

  private String text(int index) {
    return ((Notice) world.queue.messages().get(index)).text();
  }
}
