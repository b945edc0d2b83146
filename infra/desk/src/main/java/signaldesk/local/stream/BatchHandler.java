package signaldesk.local.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import signaldesk.backend.LambdaFunction.StreamMapping;
import signaldesk.local.BatchResponse;
import signaldesk.local.runtime.Invoker;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Takes one batch of a shard to its end before the next may begin: done, or given up. A batch that
 * fails is split in two if the mapping bisects, which costs no retry; a partial answer makes the
 * lowest number reported the place to go on from, and everything after it is sent again.
 */
final class BatchHandler {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final StreamMapping mapping;
  private final Invoker function;
  private final Consumer<String> givenUp;
  private final Clock clock;

  /**
   * @param givenUp gets the message for the on-failure destination
   */
  BatchHandler(StreamMapping mapping, Invoker function, Consumer<String> givenUp, Clock clock) {
    this.mapping = mapping;
    this.function = function;
    this.givenUp = givenUp;
    this.clock = clock;
  }

  /** Returns when every record is done or given up. */
  void handle(List<Record> records, Shard shard) throws InterruptedException {
    List<Record> batch = dropOld(records, shard);
    int failures = 0;
    while (!batch.isEmpty()) {
      Optional<String> from = invoke(batch, shard);
      if (from.isEmpty()) {
        return;
      }
      int first = place(batch, from.get());
      if (first > 0) {
        // The records before it are done, so this is another batch.
        batch = batch.subList(first, batch.size());
        failures = 0;
        continue;
      }
      if (mapping.bisect() && batch.size() > 1) {
        int half = batch.size() / 2;
        pause(failures);
        handle(batch.subList(0, half), shard);
        batch = batch.subList(half, batch.size());
        continue;
      }
      failures++;
      if (mapping.maxRetries() >= 0 && failures > mapping.maxRetries()) {
        giveUp(batch, shard, GivenUp.Condition.RETRY_ATTEMPTS_EXHAUSTED, failures);
        return;
      }
      pause(failures);
      batch = dropOld(batch, shard);
    }
  }

  /** Where to go on from: empty if all is done, the first record's number if nothing is. */
  private Optional<String> invoke(List<Record> batch, Shard shard) {
    Set<String> numbers = batch.stream().map(BatchHandler::number).collect(Collectors.toSet());
    Optional<Set<String>> failed =
        BatchResponse.failed(
            function.invoke(StreamEvent.of(batch, shard.streamArn())),
            numbers,
            mapping.partialResponses());
    return failed.isEmpty()
        ? Optional.of(number(batch.getFirst()))
        : batch.stream().map(BatchHandler::number).filter(failed.get()::contains).findFirst();
  }

  private List<Record> dropOld(List<Record> batch, Shard shard) {
    if (mapping.maxRecordAge().isEmpty()) {
      return batch;
    }
    var oldest = clock.instant().minus(mapping.maxRecordAge().get());
    int keep = 0;
    while (keep < batch.size() && GivenUp.created(batch.get(keep)).isBefore(oldest)) {
      keep++;
    }
    if (keep > 0) {
      giveUp(batch.subList(0, keep), shard, GivenUp.Condition.RECORD_AGE_EXCEEDED, 1);
    }
    return batch.subList(keep, batch.size());
  }

  private void giveUp(List<Record> batch, Shard shard, GivenUp.Condition why, int invocations) {
    String arn = "arn:aws:lambda:us-east-1:000000000000:function:" + function.name();
    givenUp.accept(GivenUp.message(batch, shard, arn, why, invocations));
  }

  private static void pause(int failures) throws InterruptedException {
    long pause = FIRST_PAUSE.toMillis() << Math.min(failures, 10);
    Thread.sleep(Math.min(pause, LONGEST_PAUSE.toMillis()));
  }

  private static int place(List<Record> batch, String number) {
    return batch.stream().map(BatchHandler::number).toList().indexOf(number);
  }

  private static String number(Record record) {
    return record.dynamodb().sequenceNumber();
  }
}
