package signaldesk.backend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A queue of the template.
 *
 * @param name its name, if the template gives one; unresolved
 * @param attributes as SQS names them, but for {@code RedrivePolicy}
 */
public record Queue(
    String id,
    Optional<Object> name,
    Map<String, String> attributes,
    Optional<DeadLetters> deadLetters) {
  private static final List<String> PLAIN =
      List.of(
          "FifoQueue",
          "ContentBasedDeduplication",
          "DeduplicationScope",
          "FifoThroughputLimit",
          "VisibilityTimeout",
          "MessageRetentionPeriod",
          "ReceiveMessageWaitTimeSeconds",
          "DelaySeconds",
          "SqsManagedSseEnabled");

  /** Where a message goes that was received {@code maxReceives} times and comes back again. */
  public record DeadLetters(String queueId, long maxReceives) {}

  public boolean fifo() {
    return Boolean.parseBoolean(attributes.get("FifoQueue"));
  }

  static Queue of(String id, Props queue) {
    Map<String, String> attributes = new TreeMap<>();
    PLAIN.forEach(name -> queue.findText(name).ifPresent(value -> attributes.put(name, value)));
    Optional<DeadLetters> dead =
        queue
            .find("RedrivePolicy")
            .map(Props::of)
            .map(policy ->
                new DeadLetters(
                    Resources.target(policy.get("deadLetterTargetArn")),
                    policy.number("maxReceiveCount", 0)));
    return new Queue(id, queue.find("QueueName"), attributes, dead);
  }
}
