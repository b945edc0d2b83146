package signaldesk.local.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signaldesk.backend.LambdaFunction.StreamMapping;
import signaldesk.local.FakeFunction;
import signaldesk.local.runtime.Outcome;
import software.amazon.awssdk.services.dynamodb.model.Record;

@Timeout(180)
class BatchHandlerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T15:30:00Z");
  private static final Shard SHARD = new Shard("arn:stream", "shard-1");

  private final List<String> givenUp = new ArrayList<>();

  @Test
  void aPartialAnswerGoesOnFromTheLowestNumberAndSendsEverythingAfterItAgain()
      throws InterruptedException {
    FakeFunction function =
        new FakeFunction((call, event) ->
            call == 0 ? FakeFunction.failed(List.of("4", "2")) : FakeFunction.done());

    handler(function, 3).handle(records(1, 5), SHARD);

    assertEquals(List.of("1-5", "2-5"), batches(function, 2));
  }

  @Test
  void aBatchThatThrowsIsSplitInTwoAndTheFirstHalfHoldsUpTheSecond() throws InterruptedException {
    FakeFunction function =
        new FakeFunction(
            (call, event) -> call == 0 || call == 1 ? FakeFunction.threw() : FakeFunction.done());

    handler(function, 3).handle(records(1, 4), SHARD);

    assertEquals(List.of("1-4", "1-2", "1-1", "2-2", "3-4"), batches(function, 5));
  }

  @Test
  void oneBadRecordIsTriedAgainAsOftenAsTheMappingSaysAndThenGivenUpWithItsPlace()
      throws InterruptedException {
    FakeFunction function =
        new FakeFunction((call, event) ->
            FakeFunction.each(event, "/dynamodb/SequenceNumber").contains("2")
                ? FakeFunction.threw()
                : FakeFunction.done());

    handler(function, 2).handle(records(1, 3), SHARD);

    // 1-3 fails, so 1 and 2-3; 2-3 fails, so 2 (first try and two more) and 3.
    assertEquals(List.of("1-3", "1-1", "2-3", "2-2", "2-2", "2-2", "3-3"), batches(function, 7));
    assertEquals(1, givenUp.size());
    assertTrue(givenUp.getFirst().contains("\"condition\":\"RetryAttemptsExhausted\""));
    assertTrue(givenUp.getFirst().contains("\"startSequenceNumber\":\"2\""));
    assertTrue(givenUp.getFirst().contains("\"endSequenceNumber\":\"2\""));
  }

  @Test
  void aNumberThatWasNotSentFailsTheWholeBatch() throws InterruptedException {
    FakeFunction function =
        new FakeFunction(
            (call, event) -> call == 0 ? FakeFunction.failed(List.of("9")) : FakeFunction.done());

    handler(function, 3).handle(records(1, 1), SHARD);

    assertEquals(List.of("1-1", "1-1"), batches(function, 2));
  }

  @Test
  void aTimeoutIsRetriedLikeAnyFailure() throws InterruptedException {
    FakeFunction function =
        new FakeFunction((call, event) ->
            call == 0 ? new Outcome.TimedOut(Duration.ofSeconds(30)) : FakeFunction.done());

    handler(function, 3).handle(records(1, 1), SHARD);

    assertEquals(List.of("1-1", "1-1"), batches(function, 2));
  }

  @Test
  void aRecordOlderThanTheMappingAllowsIsGivenUpUnseen() throws InterruptedException {
    FakeFunction function = new FakeFunction((call, event) -> FakeFunction.done());
    List<Record> records = new ArrayList<>(records(1, 1, NOW.minus(Duration.ofHours(7))));
    records.addAll(records(2, 3));

    handler(function, 3).handle(records, SHARD);

    assertEquals(List.of("2-3"), batches(function, 1));
    assertTrue(givenUp.getFirst().contains("\"condition\":\"RecordAgeExceeded\""));
  }

  private BatchHandler handler(FakeFunction function, int maxRetries) {
    StreamMapping mapping =
        new StreamMapping(
            "Orders",
            "TRIM_HORIZON",
            100,
            true,
            true,
            maxRetries,
            Optional.of(Duration.ofHours(6)),
            Optional.of("Failed"),
            List.of());
    return new BatchHandler(mapping, function, givenUp::add, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static List<String> batches(FakeFunction function, int count)
      throws InterruptedException {
    return function.await(count).stream().map(BatchHandlerTest::span).toList();
  }

  private static String span(JsonNode event) {
    List<String> numbers = FakeFunction.each(event, "/dynamodb/SequenceNumber");
    return numbers.getFirst() + "-" + numbers.getLast();
  }

  private static List<Record> records(int from, int to) {
    return records(from, to, NOW);
  }

  private static List<Record> records(int from, int to, Instant created) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number ->
            Record.builder()
                .eventID("event-" + number)
                .eventName("MODIFY")
                .dynamodb(change ->
                    change
                        .sequenceNumber(Integer.toString(number))
                        .sizeBytes(10L)
                        .approximateCreationDateTime(created))
                .build())
        .toList();
  }
}
