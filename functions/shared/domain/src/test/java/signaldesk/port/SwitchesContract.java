package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Switch;

/** What every store of switches does. */
public abstract class SwitchesContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

  /** A store in which no switch is thrown. */
  protected abstract Switches empty();

  @Test
  void nothingIsThrownAtFirst() {
    assertEquals(List.of(), empty().thrown());
  }

  @Test
  void everySwitchThatIsThrownIsSeenAtOnce() {
    Switches switches = empty();
    Switch desk = new Switch("DESK", Switch.Mode.HALT, "holiday", NOON);
    Switch owner = new Switch("OWNER#owner-1", Switch.Mode.HALT, "asked for it", NOON);
    Switch account = new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "order unread", NOON);

    switches.turnOn(desk);
    switches.turnOn(owner);
    switches.turnOn(account);

    assertEquals(Set.of(desk, owner, account), Set.copyOf(switches.thrown()));
  }

  @Test
  void aSwitchThrownAgainStaysAsItWas() {
    Switches switches = empty();
    Switch first = new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "first", NOON);

    switches.turnOn(first);
    switches.turnOn(
        new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "second", NOON.plusSeconds(1)));

    assertEquals(List.of(first), switches.thrown());
  }

  @Test
  void oneScopeMayHaveASwitchOfEachMode() {
    Switches switches = empty();
    Switch halt = new Switch("ACCOUNT#1001", Switch.Mode.HALT, "asked for it", NOON);
    Switch reduceOnly = new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "order unread", NOON);

    switches.turnOn(halt);
    switches.turnOn(reduceOnly);

    assertEquals(Set.of(halt, reduceOnly), Set.copyOf(switches.thrown()));
  }
}
