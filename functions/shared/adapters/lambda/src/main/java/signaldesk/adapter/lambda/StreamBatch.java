package signaldesk.adapter.lambda;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.List;
import java.util.function.Consumer;

/**
 * Works off a batch of a DynamoDB stream in order, and stops at the first record that fails: its
 * sequence number is the lowest one not done, and the stream brings it and everything after it
 * again. Carrying on would book later changes before earlier ones.
 */
public final class StreamBatch {
  private StreamBatch() {}

  /** The answer that the event source mapping wants ({@code ReportBatchItemFailures}). */
  public static StreamsEventResponse process(
      DynamodbEvent event, Consumer<DynamodbStreamRecord> each) {
    for (DynamodbStreamRecord streamed : event.getRecords()) {
      String sequenceNumber = streamed.getDynamodb().getSequenceNumber();
      try {
        each.accept(streamed);
      } catch (RuntimeException e) {
        Log.failed("record", e, LogField.SEQUENCE_NUMBER.of(sequenceNumber));
        return new StreamsEventResponse(List.of(new BatchItemFailure(sequenceNumber)));
      }
    }
    return new StreamsEventResponse(List.of());
  }
}
