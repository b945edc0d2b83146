package signaldesk.adapter.sqs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;

/** The receiving side of the order queue: when messages in flight are delivered again. */
public final class SqsVisibility {
  private static final Duration LONGEST = Duration.ofHours(12);

  private final SqsClient sqs;
  private final String queueUrl;

  public SqsVisibility(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  /**
   * Delivers these messages again after the pause, whole seconds rounded up. A message that is no
   * longer in flight is left as it is.
   *
   * @param receiptHandles of messages of one group, at most a batch of ten
   */
  public void comeBack(List<String> receiptHandles, Duration pause) {
    int seconds =
        Math.toIntExact(Math.min(pause.plusNanos(999_999_999).toSeconds(), LONGEST.toSeconds()));
    List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
    for (String handle : receiptHandles) {
      entries.add(
          ChangeMessageVisibilityBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .receiptHandle(handle)
              .visibilityTimeout(seconds)
              .build());
    }
    sqs.changeMessageVisibilityBatch(change -> change.queueUrl(queueUrl).entries(entries));
  }
}
