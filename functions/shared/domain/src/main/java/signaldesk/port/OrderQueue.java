package signaldesk.port;

import java.util.List;
import signaldesk.order.OrderRequest;

/** Where order messages go: one group per account, in order. */
public interface OrderQueue {

  /**
   * Puts every request into the queue, each into its account's group; a request sent again within
   * the queue's deduplication span is one message.
   *
   * @throws NotQueued if any of them is not known to be in the queue
   */
  void send(List<OrderRequest> requests);
}
