package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signaldesk.port.Fronts.Front;

/** What every store of front months does. */
public abstract class FrontsContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  /** A store that heard of none. */
  protected abstract Fronts empty();

  @Test
  void aMonthIsKeptSinceItWasFirstHeardOf() {
    Fronts fronts = empty();
    fronts.note("one", "ENQ", "CON.F.US.ENQ.Z26", NOON);
    fronts.note("one", "ENQ", "CON.F.US.ENQ.Z26", NOON.plusSeconds(1));
    assertEquals(List.of(new Front("one", "ENQ", "CON.F.US.ENQ.Z26", NOON)), fronts.all());

    fronts.note("one", "ENQ", "CON.F.US.ENQ.H27", NOON.plusSeconds(2));
    assertEquals(
        List.of(new Front("one", "ENQ", "CON.F.US.ENQ.H27", NOON.plusSeconds(2))), fronts.all());
  }

  @Test
  void firmsRollEachInItsTime() {
    Fronts fronts = empty();
    fronts.note("one", "ENQ", "CON.F.US.ENQ.Z26", NOON);
    fronts.note("two", "ENQ", "CON.F.US.ENQ.H27", NOON.plusSeconds(1));
    fronts.note("one", "ENQ", "CON.F.US.ENQ.Z26", NOON.plusSeconds(2));

    assertEquals(
        Set.of(
            new Front("one", "ENQ", "CON.F.US.ENQ.Z26", NOON),
            new Front("two", "ENQ", "CON.F.US.ENQ.H27", NOON.plusSeconds(1))),
        Set.copyOf(fronts.all()));
  }
}
