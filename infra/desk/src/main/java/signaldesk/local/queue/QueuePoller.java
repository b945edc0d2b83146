package signaldesk.local.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import signaldesk.backend.LambdaFunction.QueueMapping;
import signaldesk.local.BatchResponse;
import signaldesk.local.runtime.Invoker;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Polls a queue for a function, side by side as often as the function may run. A FIFO queue gives
 * out no message of a group that has one under way, so a group is never in two batches at once.
 */
public final class QueuePoller implements AutoCloseable {
  /** Long enough to be quiet, short enough to stop soon. */
  private static final int WAIT_SECONDS = 2;

  private final SqsClient sqs;
  private final String url;
  private final String arn;
  private final String region;
  private final QueueMapping mapping;
  private final Invoker function;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;

  public QueuePoller(
      SqsClient sqs,
      String url,
      String arn,
      String region,
      QueueMapping mapping,
      Invoker function) {
    this.sqs = sqs;
    this.url = url;
    this.arn = arn;
    this.region = region;
    this.mapping = mapping;
    this.function = function;
  }

  public void start() {
    int pollers = Math.min(mapping.maxConcurrency(), function.concurrency());
    for (int i = 0; i < pollers; i++) {
      threads.add(Thread.ofVirtual().name(function.name() + " queue " + i).start(this::poll));
    }
  }

  private void poll() {
    while (!closed) {
      try {
        List<Message> batch = receive();
        if (!batch.isEmpty()) {
          handle(batch);
        }
      } catch (RuntimeException e) {
        // Its messages come back; the queue may not be there now.
        if (!closed && !(e instanceof SdkException)) {
          System.err.println("a batch of " + function.name() + " failed here: " + e);
        }
        if (closed || !pause()) {
          return;
        }
      }
    }
  }

  private List<Message> receive() {
    return sqs.receiveMessage(request ->
            request
                .queueUrl(url)
                .maxNumberOfMessages(mapping.batchSize())
                .waitTimeSeconds(WAIT_SECONDS)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All"))
        .messages();
  }

  private void handle(List<Message> batch) {
    Map<String, Message> byId =
        batch.stream().collect(Collectors.toMap(Message::messageId, Function.identity()));
    Optional<Set<String>> failed =
        BatchResponse.failed(
            function.invoke(QueueEvent.of(batch, arn, region)),
            byId.keySet(),
            mapping.partialResponses());
    if (failed.isPresent()) {
      byId.keySet().removeAll(failed.get());
      delete(List.copyOf(byId.values()));
    }
    // What failed stays as it is: hidden for as long as the queue, or the function, has set.
  }

  private void delete(List<Message> done) {
    if (done.isEmpty()) {
      return;
    }
    List<DeleteMessageBatchRequestEntry> entries =
        done.stream()
            .map(message ->
                DeleteMessageBatchRequestEntry.builder()
                    .id(message.messageId())
                    .receiptHandle(message.receiptHandle())
                    .build())
            .toList();
    sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(entries));
  }

  private static boolean pause() {
    try {
      Thread.sleep(500); // the queue is not there now
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    threads.forEach(Thread::interrupt);
  }
}
