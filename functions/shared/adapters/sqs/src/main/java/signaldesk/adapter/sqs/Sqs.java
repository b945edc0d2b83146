package signaldesk.adapter.sqs;

import java.util.List;

/**
 * What the order queue needs of SQS, and no more.
 *
 * <p>Both methods throw {@link signaldesk.adapter.aws.CallFailed} where SQS gives no answer to the
 * batch as a whole; it may have been done all the same.
 */
public interface Sqs extends AutoCloseable {

  /** Sends up to ten messages to a FIFO queue. */
  Batch send(String queueUrl, List<Outgoing> messages);

  /** Changes when up to ten messages in flight are delivered again. */
  Batch changeVisibility(String queueUrl, List<Pause> pauses);

  /**
   * A message to send.
   *
   * @param id tells the messages of one batch apart
   */
  record Outgoing(String id, String group, String deduplication, String body) {}

  /**
   * When a message comes back.
   *
   * @param id tells the messages of one batch apart
   */
  record Pause(String id, String receiptHandle, int seconds) {}

  /**
   * What became of a batch.
   *
   * @param done ids of the messages that it was done for
   */
  record Batch(List<String> done, List<Failed> failed) {
    public Batch {
      done = List.copyOf(done);
      failed = List.copyOf(failed);
    }
  }

  /**
   * A message that it was not done for.
   *
   * @param ourFault asking again would not help
   */
  record Failed(String id, String code, boolean ourFault) {}

  @Override
  void close();
}
