package signaldesk.adapter.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Processes a batch of a FIFO queue: its groups side by side, the messages of a group in order.
 *
 * <p>A group stops at its first message that must wait or fails. That one and all later ones of its
 * group go back to the queue, to be delivered again after the pause that is wanted; other groups
 * are not touched by it. Nothing is ever thrown, because that would bring back the whole batch.
 *
 * @param step what is done with one message
 * @param visibility how messages are told when to come back
 */
public record InOrder(Step step, Visibility visibility) {

  /** Does one message. */
  public interface Step {
    /** What became of it; an exception is a failure, and the message comes back. */
    Outcome handle(SQSMessage message);
  }

  /** Sets when messages of the queue are delivered again. */
  public interface Visibility {
    void comeBack(List<SQSMessage> messages, Duration pause);
  }

  /** What became of a message. */
  public sealed interface Outcome {
    /** It is done and leaves the queue. */
    record Done() implements Outcome {}

    /** It comes back after this pause, and its group waits for it. */
    record Wait(Duration pause) implements Outcome {}

    /**
     * Nobody will ever read it. It goes back at once, alone, until the queue parks it with the dead
     * letters: it is not lost, and its group does not wait for it, because what cannot be read has
     * no place in any order.
     */
    record Unreadable() implements Outcome {}
  }

  /** A failing message comes back soon at first, later if it fails on: exits may be behind it. */
  private static final List<Duration> AFTER_FAILURES =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(20));

  private static final int FAILURES_PER_STAGE = 15;

  /** What Lambda is to be told about the batch, by the time given at the latest. */
  public SQSBatchResponse process(SQSEvent event, Duration timeLeft) {
    List<Group> groups = groups(event);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      threads.invokeAll(groups, timeLeft.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow(); // one that hangs is left behind; its messages come back
    }
    return new SQSBatchResponse(
        groups.stream().flatMap(group -> group.failures().stream()).toList());
  }

  private List<Group> groups(SQSEvent event) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (SQSMessage message : event.getRecords()) {
      String id = message.getAttributes().getOrDefault("MessageGroupId", message.getMessageId());
      groups.computeIfAbsent(id, _ -> new Group(this)).add(message);
    }
    return List.copyOf(groups.values());
  }

  /** How often a message was delivered, this time included. */
  public static int deliveries(SQSMessage message) {
    return Integer.parseInt(message.getAttributes().getOrDefault("ApproximateReceiveCount", "1"));
  }

  Outcome handle(SQSMessage message) {
    try {
      return step.handle(message);
    } catch (RuntimeException | Error e) {
      Log.failed(
          "message failed",
          e,
          LogField.MESSAGE_ID.of(message.getMessageId()),
          LogField.RECEIVE_COUNT.of(deliveries(message)));
      int stage = Math.min(deliveries(message) / FAILURES_PER_STAGE, AFTER_FAILURES.size() - 1);
      return new Outcome.Wait(AFTER_FAILURES.get(stage));
    }
  }

  void comeBack(List<SQSMessage> messages, Duration pause) {
    try {
      visibility.comeBack(messages, pause);
    } catch (RuntimeException e) {
      // They come back all the same, when the queue's own visibility timeout ends.
      Log.failed("visibility not set", e, LogField.COUNT.of(messages.size()));
    }
  }
}
