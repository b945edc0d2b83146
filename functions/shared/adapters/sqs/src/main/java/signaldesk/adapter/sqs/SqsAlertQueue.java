package signaldesk.adapter.sqs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import signaldesk.alert.AlertMessage;
import signaldesk.digest.Sha256;
import signaldesk.port.AlertQueue;

/**
 * The sending side of an alert queue. No call holds two messages of one group: one that SQS takes
 * later would be behind one that came after it.
 */
public final class SqsAlertQueue implements AlertQueue {
  private final BatchSender sender;

  /**
   * @param queueUrl where {@code alerts.fifo} is, or its dead letters
   */
  public SqsAlertQueue(Sqs sqs, String queueUrl) {
    this.sender = new BatchSender(sqs, queueUrl);
  }

  @Override
  public void send(List<AlertMessage> messages) {
    List<Sqs.Outgoing> batch = new ArrayList<>();
    Set<String> groups = new HashSet<>();
    for (AlertMessage message : messages) {
      if (batch.size() == SqsOrderQueue.BATCH || groups.contains(message.group())) {
        sender.send(batch);
        batch = new ArrayList<>();
        groups.clear();
      }
      groups.add(message.group());
      batch.add(
          new Sqs.Outgoing(
              "m" + batch.size(),
              MessageIds.group(message.group()),
              Sha256.hex(message.id()),
              AlertJson.write(message)));
    }
    sender.send(batch); // nothing, where there are none
  }
}
