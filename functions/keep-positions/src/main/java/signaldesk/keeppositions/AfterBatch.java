package signaldesk.keeppositions;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import signaldesk.adapter.lambda.Log;
import signaldesk.alert.AlertMessage;
import signaldesk.port.AlertQueue;

/**
 * Keeps what is to be queued until a batch is booked, and each message once: a thousand accounts
 * that are closed at once are one. The books wait for the queue only so long; what it did not take
 * by then is queued with the next batch, as nobody else would find it.
 */
final class AfterBatch implements AlertQueue {
  /** Far more than a batch needs of a queue that answers. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What is kept for a queue that is away; beyond it the oldest goes. */
  private static final int MOST = 1_000;

  private final AlertQueue queue;
  private final Duration patience;
  private final Map<String, AlertMessage> waiting = new LinkedHashMap<>();

  AfterBatch(AlertQueue queue) {
    this(queue, PATIENCE);
  }

  AfterBatch(AlertQueue queue, Duration patience) {
    this.queue = queue;
    this.patience = patience;
  }

  @Override
  public void send(List<AlertMessage> messages) {
    messages.forEach(message -> waiting.put(message.id(), message));
  }

  /** Queues what came since; whether that works changes nothing in the books. */
  void queue() {
    List<AlertMessage> messages = List.copyOf(waiting.values());
    if (messages.isEmpty()) {
      return;
    }
    AtomicBoolean taken = new AtomicBoolean();
    Thread sending =
        Thread.startVirtualThread(() -> {
          try {
            queue.send(messages);
            taken.set(true);
          } catch (RuntimeException e) {
            Log.failed("alerts not queued", e);
          }
        });
    try {
      if (!sending.join(patience)) {
        Log.warn("alerts not queued");
        sending.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    long kept = taken.get() ? 0 : Math.min(messages.size(), MOST);
    messages.stream().limit(messages.size() - kept).map(AlertMessage::id).forEach(waiting::remove);
  }
}
