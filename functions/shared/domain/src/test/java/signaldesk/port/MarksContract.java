package signaldesk.port;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signaldesk.alert.Mark;

/** What every store of marks does. */
public abstract class MarksContract {
  private static final Mark FIRST =
      Mark.first(
          "premium",
          "premium#" + "a".repeat(64),
          "🟢 NQ\n`long`",
          Instant.parse("2126-11-23T12:00:00.123456789Z"));

  private static final Instant NOON = Instant.parse("2126-11-23T12:00:02Z");

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
    assertFalse(marks.put(FIRST.sent(NOON), FIRST));
    assertTrue(marks.put(FIRST.again().sent(NOON), FIRST.again()));
    assertEquals(Optional.of(FIRST.again().sent(NOON)), marks.find(FIRST.channel(), FIRST.id()));
  }

  @Test
  void manyAreFoundAtOnceAndThoseThatAreNotThereAreLeftOut() {
    Marks marks = empty();
    List<String> ids = IntStream.range(0, 120).mapToObj(i -> "premium#" + i).toList();
    ids.stream()
        .skip(1)
        .forEach(id -> marks.put(Mark.first("premium", id, "text", NOON).sent(NOON), null));

    List<Mark> found = marks.all("premium", ids);

    assertEquals(Set.copyOf(ids.subList(1, 120)), found.stream().map(Mark::id).collect(toSet()));
    assertEquals(NOON, found.getFirst().sentAt());
    assertEquals(List.of(), marks.all("other", ids));
  }

  @Test
  void channelsHaveMarksOfTheirOwn() {
    Marks marks = empty();
    marks.put(FIRST, null);

    assertEquals(Optional.empty(), marks.find("other", FIRST.id()));
  }
}
