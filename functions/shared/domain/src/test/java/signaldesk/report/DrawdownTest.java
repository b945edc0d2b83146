package signaldesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Money;

/** Peak, trough and recovery, on results numbered 1, 2, 3. */
class DrawdownTest {

  @Test
  void theDeepestFallIsKeptWithItsPeakItsTroughAndItsRecovery() {
    // cumulative 10, 4, 7, 3, 12, 9, 12
    Drawdown<Integer> fall = largest(10, -6, 3, -4, 9, -3, 3).orElseThrow();

    assertEquals(
        new Drawdown<>(new Money(10), Optional.of(1), new Money(3), 4, Optional.of(5)), fall);
    assertEquals(new Money(7), fall.amount());
  }

  @Test
  void aFallFromTheStartHasNoPeakToName() {
    assertEquals(
        Optional.of(
            new Drawdown<>(
                Money.ZERO, Optional.<Integer>empty(), new Money(-5), 1, Optional.of(2))),
        largest(-5, 5));
  }

  @Test
  void aDeeperFallAfterARecoveryTakesItsPlaceAndIsNotRecovered() {
    // cumulative 5, 2, 6, 1, 4
    assertEquals(
        Optional.of(
            new Drawdown<>(new Money(6), Optional.of(3), new Money(1), 4, Optional.empty())),
        largest(5, -3, 4, -5, 3));
  }

  @Test
  void whatOnlyRisesNeverFell() {
    assertEquals(Optional.empty(), largest(1, 0, 2));
  }

  private static Optional<Drawdown<Integer>> largest(long... cents) {
    DrawdownTally<Integer> tally = new DrawdownTally<>();
    for (int i = 0; i < cents.length; i++) {
      tally.add(i + 1, cents[i]);
    }
    return tally.largest();
  }
}
