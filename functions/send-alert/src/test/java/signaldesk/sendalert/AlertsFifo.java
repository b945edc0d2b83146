package signaldesk.sendalert;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signaldesk.adapter.lambda.InOrder;
import signaldesk.adapter.sqs.AlertJson;
import signaldesk.alert.AlertMessage;
import signaldesk.port.AlertQueue;

/** The alert queue as SQS keeps it: groups in order, a pause is the group's. */
final class AlertsFifo implements AlertQueue, InOrder.Visibility {
  private static final int BATCH = 10;

  private final Ticking time;
  private final Map<String, List<SQSMessage>> groups = new LinkedHashMap<>();
  private final Map<String, Instant> paused = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private int count;

  AlertsFifo(Ticking time) {
    this.time = time;
  }

  @Override
  public void send(List<AlertMessage> messages) {
    for (AlertMessage message : messages) {
      if (known.add(message.id())) {
        add(message.group(), AlertJson.write(message));
      }
    }
  }

  /** Whatever it is. */
  void add(String group, String body) {
    count++;
    SQSMessage message = new SQSMessage();
    message.setMessageId("m" + count);
    message.setReceiptHandle("r" + count);
    message.setBody(body);
    message.setAttributes(
        Map.of(
            "MessageGroupId",
            group,
            "ApproximateReceiveCount",
            "1",
            "SentTimestamp",
            Long.toString(time.instant().toEpochMilli())));
    groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(message);
  }

  @Override
  public void comeBack(List<SQSMessage> messages, Duration pause) {
    String group = messages.getFirst().getAttributes().get("MessageGroupId");
    // Whole seconds, rounded up, as SQS counts them.
    paused.put(group, time.instant().plusSeconds(pause.plusNanos(999_999_999).toSeconds()));
  }

  boolean isEmpty() {
    return groups.values().stream().allMatch(List::isEmpty);
  }

  /** When the next message can be taken. */
  Optional<Instant> next() {
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> paused.getOrDefault(group.getKey(), Instant.MIN))
        .min(Instant::compareTo)
        .map(at -> at.isBefore(time.instant()) ? time.instant() : at);
  }

  /** One batch, of every group that can be taken from. */
  void deliver(SendAlertHandler handler) {
    SQSEvent event = new SQSEvent();
    event.setRecords(new ArrayList<>());
    groups.forEach((group, messages) -> {
      if (!paused.getOrDefault(group, Instant.MIN).isAfter(time.instant())) {
        event.getRecords().addAll(messages.stream().limit(BATCH).toList());
      }
    });
    List<String> failed =
        handler.handleRequest(event, context()).getBatchItemFailures().stream()
            .map(BatchItemFailure::getItemIdentifier)
            .toList();
    for (SQSMessage message : event.getRecords()) {
      if (!failed.contains(message.getMessageId())) {
        groups.values().forEach(messages -> messages.remove(message));
      }
    }
  }

  /** Everything that is due until then, in its time. */
  void runUntil(Instant end, SendAlertHandler handler) {
    Optional<Instant> next = next();
    while (next.isPresent() && !next.get().isAfter(end)) {
      time.at(next.get());
      deliver(handler);
      next = next();
    }
    time.at(end);
  }

  /** Of 30 seconds, what the desk's time has not used. */
  private Context context() {
    Instant end = time.instant().plusSeconds(30);
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                method.getName().equals("getRemainingTimeInMillis")
                    ? Math.toIntExact(Duration.between(time.instant(), end).toMillis())
                    : null);
  }
}
