package signaldesk.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Queue;
import signaldesk.backend.Template;

/** What wakes a function brings everything, in order, and gives up nothing unseen. */
final class MappingRules {
  /** Fewer receives, and a message may be given up for a passing throttle. */
  private static final long FEWEST_RECEIVES = 5;

  /** What DynamoDB keeps a stream's record. */
  private static final Duration STREAM = Duration.ofHours(24);

  private MappingRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    for (LambdaFunction function : template.functions()) {
      for (var mapping : function.queueMappings()) {
        Queue queue = template.queue(mapping.queueId());
        queue(template, function, queue, broken);
        if (!mapping.partialResponses()) {
          broken.add(function.id() + ": one bad message fails its whole batch");
        }
      }
      function.streamMappings().forEach(mapping -> stream(function, mapping, broken));
    }
    return broken;
  }

  private static void queue(
      Template template, LambdaFunction function, Queue queue, List<String> broken) {
    if (number(queue, "VisibilityTimeout", 30) < 6 * function.timeout().toSeconds()) {
      broken.add(
          queue.id() + ": visibility is less than six times the timeout of " + function.id());
    }
    if (!"messageGroup".equals(queue.attributes().get("DeduplicationScope"))
        || !"perMessageGroupId".equals(queue.attributes().get("FifoThroughputLimit"))) {
      broken.add(queue.id() + ": no high throughput, so accounts wait for each other");
    }
    if (queue.deadLetters().isEmpty()) {
      broken.add(queue.id() + ": no dead-letter queue");
      return;
    }
    Queue dead = template.queue(queue.deadLetters().get().queueId());
    if (dead.fifo() != queue.fifo()) {
      broken.add(dead.id() + ": AWS takes dead letters only in a queue of the same kind");
    }
    if (retention(dead) <= retention(queue)) {
      broken.add(dead.id() + ": keeps dead letters no longer than their own queue did");
    }
    if (queue.deadLetters().get().maxReceives() < FEWEST_RECEIVES) {
      broken.add(queue.id() + ": gives up after a few receives");
    }
  }

  private static void stream(
      LambdaFunction function, LambdaFunction.StreamMapping mapping, List<String> broken) {
    if (mapping.failuresQueueId().isEmpty()) {
      broken.add(function.id() + ": no on-failure destination for its stream");
    }
    if (mapping.maxRetries() < 0 || mapping.maxRecordAge().isEmpty()) {
      broken.add(function.id() + ": a bad record holds up its shard for a day");
    } else if (mapping.maxRecordAge().get().compareTo(STREAM.dividedBy(2)) > 0) {
      broken.add(
          function.id() + ": what is given up is gone from the stream before it is read back");
    }
    if (!mapping.partialResponses() || !mapping.bisect()) {
      broken.add(function.id() + ": one bad record fails its whole batch");
    }
  }

  private static long retention(Queue queue) {
    return number(queue, "MessageRetentionPeriod", 345_600);
  }

  private static long number(Queue queue, String attribute, long otherwise) {
    return Long.parseLong(queue.attributes().getOrDefault(attribute, Long.toString(otherwise)));
  }
}
