package signaldesk.adapter.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import signaldesk.order.OrderRequest;
import signaldesk.port.NotQueued;
import signaldesk.port.OrderQueue;

/** An order queue in memory that holds every message once. */
public final class MemoryOrderQueue implements OrderQueue {
  private final List<OrderRequest> messages = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Faults faults = new Faults();
  private int room = Integer.MAX_VALUE;

  /** What is to go wrong: {@code send}, before anything is in the queue. */
  public Faults faults() {
    return faults;
  }

  /**
   * From now on this many messages go in; a call that wants more leaves its rest out and throws.
   */
  public synchronized void takeOnly(int more) {
    room = more;
  }

  /** Everything that was put in, in that order. */
  public synchronized List<OrderRequest> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void send(List<OrderRequest> requests) {
    faults.meet("send");
    put(requests);
  }

  private synchronized void put(List<OrderRequest> requests) {
    for (OrderRequest request : requests) {
      if (room == 0) {
        throw new NotQueued("the queue takes no more");
      }
      room--;
      if (known.add(request.accountId() + "/" + request.orderId())) {
        messages.add(request);
      }
    }
  }
}
