package signaldesk.reportpnl.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Money;
import signaldesk.reportpnl.page.Chart.Point;

class CurveTest {
  private static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");

  private final Curve curve = new Curve();

  @Test
  void theDeepestFallIsThatOfTheTradesHoweverManyOnePointStandsFor() {
    for (int i = 0; i < 1000; i++) {
      curve.add(new Money(i % 2 == 0 ? -100_00 : 200_00), NOON);
    }

    assertTrue(curve.points().size() < 1200);
    assertEquals(new Point(1000, 50_000_00), curve.points().getLast());
    assertEquals(-100_00, curve.falls().stream().mapToLong(Point::cents).min().orElseThrow());
    assertEquals(new Point(1000, 0), curve.falls().getLast());
  }

  @Test
  void fewTradesAreDrawnOneByOne() {
    curve.add(new Money(300), NOON);
    curve.add(new Money(-500), NOON);

    assertEquals(List.of(new Point(0, 0), new Point(1, 300), new Point(2, -200)), curve.points());
    assertEquals(List.of(new Point(0, 0), new Point(1, 0), new Point(2, -500)), curve.falls());
  }
}
