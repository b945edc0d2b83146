package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signaldesk.desk.Hook.TimeMeaning;

/** An exit is never too old: it is traded, and its sender warned. */
class OldExitTest {
  private static final String TIME = "time_Of_Message";

  private final TestDesk desk = new TestDesk();

  @Test
  void anExitsOldTimeIsKeptWithAWarning() {
    desk.clock.pass(Duration.ofDays(2));

    assertEquals("202 time_Of_Message:old_time", desk.verdict(Alert.exit()));
    assertEquals(Instant.parse("2026-11-23T15:30:00Z"), desk.signal().firedAt());
    assertEquals(3, desk.queue.messages().size());
  }

  // the bar began at 15:25:00; the clock stands at 15:30:01
  @Test
  void theWarningOfAnOldTimeNamesTheLikelyCause() {
    desk.post(Alert.exit().with(TIME, "\"2026-11-23T15:25:00Z\""));

    assertEquals(
        "time_Of_Message: old_time: 2026-11-23T15:25:00Z is 301 s before 2026-11-23T15:30:01Z, our"
            + " time, so a newer entry may overtake this exit; {{time}} is the bar's start: send"
            + " {{timenow}}, or set the hook's time to bar",
        desk.signal().warnings().getFirst());
  }

  @Test
  void onABarHookTheLikelyCauseIsAnother() {
    TestDesk bars = TestDesk.where(TimeMeaning.BAR);

    assertEquals(
        "202 time_Of_Message:old_time",
        bars.verdict(Alert.exit().with(TIME, "\"2026-11-23T15:20:00Z\"")));
    assertTrue(bars.signal().warnings().getFirst().contains("the chart's {{interval}}"));
  }

  // 15:29:01.25 is exactly 60 s ago
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T15:29:01.25Z, 202",
    "2026-11-23T15:29:01.249Z, 202 time_Of_Message:old_time"
  })
  void anExitsTimeIsOldPastTheAgeOfEntries(String time, String verdict) {
    assertEquals(verdict, desk.verdict(Alert.exit().with(TIME, "\"" + time + "\"")));
  }
}
