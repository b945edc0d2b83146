package signaldesk.adapter.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The messages of one group in a batch, and those of them that are not done. */
final class Group implements Callable<Void> {
  private final InOrder inOrder;
  private final List<SQSMessage> messages = new ArrayList<>();
  private final List<SQSMessage> open = new ArrayList<>();

  Group(InOrder inOrder) {
    this.inOrder = inOrder;
  }

  void add(SQSMessage message) {
    messages.add(message);
    open.add(message);
  }

  @Override
  public Void call() {
    for (int i = 0; i < messages.size() && !Thread.currentThread().isInterrupted(); i++) {
      SQSMessage message = messages.get(i);
      switch (inOrder.handle(message)) {
        case InOrder.Outcome.Done() -> done(message);
        case InOrder.Outcome.Wait(Duration pause) -> {
          inOrder.comeBack(messages.subList(i, messages.size()), pause);
          return null;
        }
        case InOrder.Outcome.Unreadable() -> inOrder.comeBack(List.of(message), Duration.ZERO);
      }
    }
    return null;
  }

  private synchronized void done(SQSMessage message) {
    open.remove(message);
  }

  /** What is to be reported; a group that is still at work has not done the rest. */
  synchronized List<BatchItemFailure> failures() {
    return open.stream().map(message -> new BatchItemFailure(message.getMessageId())).toList();
  }
}
