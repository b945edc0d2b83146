package signaldesk.sendalert.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.desk.Switch;
import signaldesk.signal.Target;

/** A run that dies at any of its steps, before or after it, is made good by the next one. */
class CrashTest {
  private static final Switch THROWN =
      new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "no answer", World.MONDAY);

  @ParameterizedTest
  @ValueSource(strings = {"add", "put", "remove", "watched", "send"})
  void everyAlarmIsToldOnceAndOverOnceWhereverARunDies(String step) {
    List<String> undisturbed = new World().told(CrashTest::play, "none", 0);
    // One run dies at the n-th such step of the whole play; the next look goes on.
    int steps = 0;
    for (int n = 1; n <= 40; n++) {
      World world = new World();
      List<String> told = world.told(CrashTest::play, step, n);

      assertEquals(new HashSet<>(undisturbed), new HashSet<>(told), step + " " + n);
      assertEquals(undisturbed.size(), told.size(), step + " " + n + ": nothing twice");
      assertEquals(List.of(), world.standing(), step + " " + n);
      steps += world.died ? 1 : 0;
    }
    assertTrue(steps > 0, step + " was never met");
  }

  /** A refusal, an expired entry, a gap, a stop, a dead letter, a silence; then all is well. */
  private static void play(World world) {
    world.hooks.put(World.hook("nq-5m", Duration.ofMinutes(30)));
    world.minutes(1);
    world.signal(Target.LONG, "flat");
    world.switches.turnOn(THROWN);
    world.minutes(1);
    world.refused("missing_zone");
    world.expired();
    world.signal(Target.SHORT, "short");
    world.deadLetters.put("orders", 1L);
    world.minutes(40);
    world.switches.turnOff("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY);
    world.deadLetters.put("orders", 0L);
    world.signal(Target.LONG, "short");
    world.minutes(20);
  }
}
