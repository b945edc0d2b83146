package signaldesk.adapter.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import signaldesk.order.OrderRequest;
import signaldesk.port.NotQueued;
import signaldesk.port.OrderQueue;

/**
 * The sending side of the order queue: batches of ten, side by side. A signal has one message per
 * account, so the order of batches says nothing about the order inside a group.
 */
public final class SqsOrderQueue implements OrderQueue {
  /** What SQS takes in one call. */
  static final int BATCH = 10;

  /** Connections at a time: enough for 1,000 accounts at once without a thousand handshakes. */
  private static final int SIDE_BY_SIDE = 25;

  private final BatchSender sender;
  private final Semaphore connections = new Semaphore(SIDE_BY_SIDE);

  /**
   * @param queueUrl where {@code orders.fifo} is
   */
  public SqsOrderQueue(Sqs sqs, String queueUrl) {
    this.sender = new BatchSender(sqs, queueUrl);
  }

  @Override
  public void send(List<OrderRequest> requests) {
    List<List<OrderRequest>> batches = batches(requests);
    if (batches.size() == 1) {
      sender.send(messages(batches.getFirst())); // the ordinary case needs no thread
      return;
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sendings = new ArrayList<>();
      for (List<OrderRequest> batch : batches) {
        sendings.add(threads.submit(() -> sendInTurn(batch)));
      }
      try {
        waitFor(sendings);
      } catch (NotQueued failed) {
        threads.shutdownNow(); // the answer is settled; the rest comes with the next delivery
        throw failed;
      }
    }
  }

  private void sendInTurn(List<OrderRequest> batch) {
    try {
      connections.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotQueued("interrupted before sending");
    }
    try {
      sender.send(messages(batch));
    } finally {
      connections.release();
    }
  }

  private static void waitFor(List<Future<?>> sendings) {
    for (Future<?> sending : sendings) {
      try {
        sending.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NotQueued("interrupted while sending");
      } catch (ExecutionException e) {
        NotQueued failed = new NotQueued("a batch is not known to be in the queue");
        failed.initCause(e.getCause());
        throw failed;
      }
    }
  }

  private static List<List<OrderRequest>> batches(List<OrderRequest> requests) {
    List<List<OrderRequest>> batches = new ArrayList<>();
    for (int from = 0; from < requests.size(); from += BATCH) {
      batches.add(requests.subList(from, Math.min(from + BATCH, requests.size())));
    }
    return batches;
  }

  private static List<Sqs.Outgoing> messages(List<OrderRequest> batch) {
    List<Sqs.Outgoing> messages = new ArrayList<>();
    for (OrderRequest request : batch) {
      messages.add(
          new Sqs.Outgoing(
              "m" + messages.size(),
              MessageIds.group(request.accountId()),
              MessageIds.deduplication(request.accountId(), request.orderId()),
              OrderJson.write(request)));
    }
    return messages;
  }
}
