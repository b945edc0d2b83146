package signaldesk.bench.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signaldesk.backend.Endpoints;
import signaldesk.backend.Exchange;
import signaldesk.bench.stand.Built;
import signaldesk.bench.stand.Stand;
import signaldesk.local.BatchResponse;
import signaldesk.local.queue.QueueEvent;
import signaldesk.local.runtime.ExecutionEnvironment;
import signaldesk.local.runtime.Outcome;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * What it takes beside the orders to tell a channel of a round trip: as on AWS send-alert looks
 * once before anything is filled, and again when it is.
 */
final class AlertTrip implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String QUEUE = "AlertsQueue";

  /** As the sample has it. */
  private static final String WATCHED_AT = "2026-11-20T15:31:00Z";

  private final Stand stand;
  private final Counter counter;
  private final ExecutionEnvironment sendAlert;
  private final Logs logs = new Logs();
  private final List<Exchange> exchanges = new ArrayList<>();
  private int invocations;
  private int polls;
  private boolean came = true;

  AlertTrip(Stand stand, Endpoints front, Counter counter) {
    this.stand = stand;
    this.counter = counter;
    sendAlert = ExecutionEnvironment.start(stand.spec("SendAlert", front), logs::add);
  }

  void clear() {
    exchanges.clear();
    invocations = 0;
    polls = 0;
    came = true;
  }

  /** Whether an alert was there whenever it was looked for: a busy accept-signal gives one up. */
  boolean came() {
    return came;
  }

  /** Takes the alerts' share out of what the other functions did. */
  List<Exchange> orders(List<Exchange> all) {
    String queue = stand.resources().attribute(QUEUE, "QueueName");
    Map<Boolean, List<Exchange>> parts =
        all.stream().collect(Collectors.partitioningBy(one -> isTo(queue, one)));
    exchanges.addAll(parts.getOrDefault(true, List.of()));
    return parts.getOrDefault(false, List.of());
  }

  private static boolean isTo(String queue, Exchange exchange) {
    return exchange.service().equals("SQS")
        && Counter.read(exchange.request()).path("QueueUrl").asText().endsWith("/" + queue);
  }

  /** Hands over what waits now, once; true if it is done with. */
  boolean look() {
    List<Message> messages = receive();
    if (messages.isEmpty()) {
      came = false;
      return false;
    }
    Set<String> ids = messages.stream().map(Message::messageId).collect(Collectors.toSet());
    String arn = stand.resources().attribute(QUEUE, "Arn");
    Outcome outcome = sendAlert.invoke(QueueEvent.of(messages, arn, stand.clients().region()));
    invocations++;
    exchanges.addAll(counter.take());
    boolean done = BatchResponse.failed(outcome, ids, true).equals(Optional.of(Set.of()));
    if (done) {
      messages.forEach(this::delete);
      polls++;
    }
    return done;
  }

  /** Looks until the channel is told, if there is something to tell; true if one look did it. */
  boolean tell() {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    boolean first = look();
    boolean told = first;
    while (!told && came) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the channel was not told");
      }
      told = look();
    }
    return first;
  }

  /** What one of the minute's looks at the desk reads and writes; the last that it is asked. */
  Units watchAndEnd() {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    String event = Built.sample("5-send-alert-watch.json").replace(WATCHED_AT, now);
    Outcome outcome = sendAlert.invoke(event);
    if (!(outcome instanceof Outcome.Answered(String answer))
        || answer.contains("itemIdentifier")) {
      throw new IllegalStateException("nobody watches: " + outcome);
    }
    sendAlert.end(LIMIT);
    return counter.units(counter.take()).values().stream().reduce(Units.NONE, Units::plus);
  }

  private List<Message> receive() {
    polls++;
    return stand
        .clients()
        .sqs()
        .receiveMessage(request ->
            request
                .queueUrl(stand.resources().ref(QUEUE))
                .maxNumberOfMessages(10)
                .waitTimeSeconds(20)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private void delete(Message message) {
    stand
        .clients()
        .sqs()
        .deleteMessage(request ->
            request.queueUrl(stand.resources().ref(QUEUE)).receiptHandle(message.receiptHandle()));
  }

  Counts counts(int accounts, Set<String> signalIds) {
    return new Counts(
        accounts,
        0,
        counter.units(exchanges),
        Units.NONE,
        Counter.queueRequests(exchanges) + polls,
        Map.of("SendAlert", invocations),
        logs.of(signalIds),
        Counter.bytes(exchanges));
  }

  @Override
  public void close() {
    sendAlert.close();
  }
}
