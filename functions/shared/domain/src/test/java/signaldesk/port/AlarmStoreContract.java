package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.alert.Alarm;
import signaldesk.alert.Alarm.Kind;
import signaldesk.alert.Standing;
import signaldesk.alert.Watched;
import signaldesk.signal.Target;

/** What every store of alarms does. */
public abstract class AlarmStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
  private static final Alarm STOPPED =
      new Alarm(Kind.REDUCE_ONLY, "1001", "entries of 1001 are stopped: ü €", NOON);
  private static final Alarm SILENT = new Alarm(Kind.SILENT_HOOK, "nq-5m", "no signal", NOON);

  /** A store in which no alarm stands and that no look left anything in. */
  protected abstract AlarmStore empty();

  @Test
  void anAlarmThatIsAddedStandsUntold() {
    AlarmStore alarms = empty();

    assertEquals(Standing.untold(STOPPED), alarms.add(STOPPED));

    assertEquals(Optional.of(Standing.untold(STOPPED)), alarms.find(STOPPED.id()));
    assertEquals(Optional.empty(), alarms.find(SILENT.id()));
  }

  @Test
  void anAlarmAddedAgainStaysAsItStands() {
    AlarmStore alarms = empty();
    alarms.add(STOPPED);
    Standing told = new Standing(STOPPED, true, null, null);
    alarms.put(told);

    Alarm again = new Alarm(Kind.REDUCE_ONLY, "1001", "once more", NOON.plusSeconds(60));

    assertEquals(told, alarms.add(again));
    assertEquals(List.of(told), alarms.all());
  }

  @Test
  void everyStepIsKept() {
    AlarmStore alarms = empty();
    alarms.add(STOPPED);
    Standing gone = new Standing(STOPPED, true, null, null).gone(NOON.plusSeconds(1));
    alarms.put(gone);
    assertEquals(Optional.of(gone), alarms.find(STOPPED.id()));

    Standing over = gone.over(NOON.plusSeconds(2));
    alarms.put(over);
    assertEquals(List.of(over), alarms.all());

    alarms.put(gone.lasting());
    assertEquals(List.of(gone.lasting()), alarms.all());
  }

  @Test
  void whatWasRemovedStandsNoMoreAndTheRestDoes() {
    AlarmStore alarms = empty();
    alarms.add(STOPPED);
    alarms.add(SILENT);

    alarms.remove(STOPPED.id());
    alarms.remove(STOPPED.id());

    assertEquals(List.of(Standing.untold(SILENT)), alarms.all());
  }

  @Test
  void whatALookLeftComesBackWholeAndIsNoAlarm() {
    AlarmStore alarms = empty();
    assertEquals(Optional.empty(), alarms.watched());

    Watched watched =
        new Watched(
            NOON,
            Map.of("nq-5m", NOON.minusSeconds(1)),
            Map.of(Alarm.subject("nq-5m", "NQ1!"), Target.SHORT),
            Map.of("a".repeat(64), NOON.minusSeconds(2)));
    alarms.put(watched);

    assertEquals(Optional.of(watched), alarms.watched());
    assertEquals(List.of(), alarms.all());
    alarms.put(Watched.from(NOON));
    assertEquals(Optional.of(Watched.from(NOON)), alarms.watched());
  }
}
