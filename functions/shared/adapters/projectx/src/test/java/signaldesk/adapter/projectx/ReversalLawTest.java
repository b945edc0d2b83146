package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why entries stop where they do, and what was claimed goes on for a little. */
class ReversalLawTest {
  private static final int SEEDS = 25;

  @Test
  void twentyAccountsOfAnOwnerAllTurnRoundInAMinuteWhateverTheOrderOfThings() {
    List<String> wrong = new ArrayList<>();
    for (int processes = 1; processes <= 5; processes++) {
      for (int together : new int[] {1, 2, 4, 10, 20}) {
        for (int spread : new int[] {0, 2_000, 15_000}) {
          for (long seed = 0; seed < SEEDS; seed++) {
            if (processes * together < 4) {
              continue; // so few at a time take longer than a minute at any venue
            }
            Reversals all = new Reversals(seed, 20, processes, together, spread).run();
            if (all.inTime() < 20 || all.booked() < 20 || all.most() > 200) {
              wrong.add(
                  "%d processes, %d together, over %d ms, seed %d: %d opened, %d requests, most %d"
                      .formatted(
                          processes,
                          together,
                          spread,
                          seed,
                          all.inTime(),
                          all.requests(),
                          all.most()));
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void entriesThatWaitForTheirFillsLeaveExitsOfOtherAccountsTheirRequestsAtOnce() {
    List<String> wrong = new ArrayList<>();
    for (int processes = 1; processes <= 5; processes++) {
      for (int spread : new int[] {0, 2_000}) {
        for (long seed = 0; seed < SEEDS; seed++) {
          Reversals all =
              new Reversals(seed, 20, processes, 20, spread)
                  .pendingFor(20_000)
                  .withAnExitAfter(8_000)
                  .withAnExitAfter(12_000)
                  .withAnExitAfter(16_000)
                  .run();
          if (all.heldUp() > 0 || all.booked() < 20 || all.most() > 200) {
            wrong.add(
                "%d processes, over %d ms, seed %d: held up %d times, %d booked, most %d"
                    .formatted(processes, spread, seed, all.heldUp(), all.booked(), all.most()));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void moreAccountsThanThereIsRoomForAreNeverTooManyRequests() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Reversals all = new Reversals(seed, 40, 5, 10, 1_000).run();
      assertTrue(all.most() <= 200, "seed " + seed + ": " + all.most());
      assertEquals(40, all.booked());
    }
  }
}
