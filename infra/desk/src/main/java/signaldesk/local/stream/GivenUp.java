package signaldesk.local.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The word Lambda sends to the on-failure destination: where the records stand, not what they hold.
 */
final class GivenUp {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Why: the mapping's MaximumRetryAttempts, or its MaximumRecordAgeInSeconds. */
  enum Condition {
    RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),
    RECORD_AGE_EXCEEDED("RecordAgeExceeded");

    private final String word;

    Condition(String word) {
      this.word = word;
    }
  }

  private GivenUp() {}

  static String message(
      List<Record> batch, Shard shard, String functionArn, Condition condition, int invocations) {
    ObjectNode message = JSON.createObjectNode();
    ObjectNode request = message.putObject("requestContext");
    request.put("requestId", UUID.randomUUID().toString());
    request.put("functionArn", functionArn);
    request.put("condition", condition.word);
    request.put("approximateInvokeCount", invocations);
    ObjectNode response = message.putObject("responseContext");
    response.put("statusCode", 200);
    response.put("executedVersion", "$LATEST");
    response.put("functionError", "Unhandled");
    message.put("version", "1.0");
    message.put("timestamp", Instant.now().toString());
    ObjectNode where = message.putObject("DDBStreamBatchInfo");
    where.put("shardId", shard.id());
    where.put("startSequenceNumber", batch.getFirst().dynamodb().sequenceNumber());
    where.put("endSequenceNumber", batch.getLast().dynamodb().sequenceNumber());
    where.put("approximateArrivalOfFirstRecord", created(batch.getFirst()).toString());
    where.put("approximateArrivalOfLastRecord", created(batch.getLast()).toString());
    where.put("batchSize", batch.size());
    where.put("streamArn", shard.streamArn());
    return message.toString();
  }

  static Instant created(Record record) {
    return record.dynamodb().approximateCreationDateTime();
  }
}
