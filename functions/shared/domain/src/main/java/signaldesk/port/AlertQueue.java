package signaldesk.port;

import java.util.List;
import signaldesk.alert.AlertMessage;

/** Where alert messages go: one group per channel, in order. */
public interface AlertQueue {
  /**
   * Puts every message into the queue, each into its group, in the order given; one sent again
   * within the queue's deduplication span is one message.
   *
   * @throws NotQueued if any of them is not known to be in the queue
   */
  void send(List<AlertMessage> messages);
}
