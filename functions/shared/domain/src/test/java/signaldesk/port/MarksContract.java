package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.alert.Mark;

/** What every store of marks does. */
public abstract class MarksContract {
  private static final Mark FIRST =
      Mark.first(
          "premium",
          "premium#" + "a".repeat(64),
          "🟢 NQ\n`long`",
          Instant.parse("2026-11-23T12:00:00.123456789Z"));

  /** A store without marks. */
  protected abstract Marks empty();

  @Test
  void aMarkIsFoundAsItWasWritten() {
    Marks marks = empty();

    assertEquals(Optional.empty(), marks.find(FIRST.channel(), FIRST.id()));
    assertTrue(marks.put(FIRST, null));
    assertEquals(Optional.of(FIRST), marks.find(FIRST.channel(), FIRST.id()));
  }

  @Test
  void onlyOneOfTwoWritesTheFirstMark() {
    Marks marks = empty();

    assertTrue(marks.put(FIRST, null));
    assertFalse(marks.put(FIRST, null));
  }

  @Test
  void aMarkIsReplacedOnlyWhereItStillIsWhatWasRead() {
    Marks marks = empty();
    marks.put(FIRST, null);

    assertTrue(marks.put(FIRST.again(), FIRST));
    assertFalse(marks.put(FIRST.sent(), FIRST));
    assertTrue(marks.put(FIRST.again().sent(), FIRST.again()));
    assertEquals(Optional.of(FIRST.again().sent()), marks.find(FIRST.channel(), FIRST.id()));
  }

  @Test
  void channelsHaveMarksOfTheirOwn() {
    Marks marks = empty();
    marks.put(FIRST, null);

    assertEquals(Optional.empty(), marks.find("other", FIRST.id()));
  }
}
