package signaldesk.adapter.sqs;

import java.util.List;
import signaldesk.digest.Sha256;
import signaldesk.port.Parking;

/** What is given up, in a queue, which keeps them for days and is watched. */
public final class SqsParking implements Parking {
  private final BatchSender sender;

  /**
   * @param queueUrl of a FIFO queue
   */
  public SqsParking(Sqs sqs, String queueUrl) {
    this.sender = new BatchSender(sqs, queueUrl);
  }

  @Override
  public void park(String group, String id, String body) {
    sender.send(List.of(new Sqs.Outgoing("m0", MessageIds.group(group), Sha256.hex(id), body)));
  }
}
