package signaldesk.bench.cost;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import signaldesk.backend.Endpoints;
import signaldesk.backend.Exchange;
import signaldesk.backend.Tap;
import signaldesk.bench.stand.Changes;
import signaldesk.bench.stand.HookCall;
import signaldesk.bench.stand.Stand;
import signaldesk.local.BatchResponse;
import signaldesk.local.runtime.ExecutionEnvironment;
import signaldesk.local.runtime.Outcome;
import signaldesk.local.stream.StreamFilter;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * An entry and an exit on every account, through the functions' zips in processes of their own.
 * What wakes them is done here one step at a time, in the full batches that AWS's pollers form, so
 * that the counts are the same on every machine.
 */
final class RoundTrip implements AutoCloseable {
  private static final int BATCH = 10;
  private static final Pattern SIGNAL_ID = Pattern.compile("[0-9a-f]{64}");
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Before what was not done is handed over again. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** At most so many trips; a busy machine makes functions ask again, or be asked again. */
  private static final int TRIPS = 10;

  private final int accounts;
  private final Stand stand;
  private final Changes changes;
  private final Counter counter;
  private final Tap tap;
  private final StreamFilter filter;
  private final AlertTrip alerts;
  private final Logs logs = new Logs();
  private final Map<String, ExecutionEnvironment> functions = new HashMap<>();
  private final Map<String, Integer> invocations = new TreeMap<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Set<String> signalIds = new HashSet<>();
  private boolean clean;

  private RoundTrip(Endpoints behind, int accounts, Path folder) {
    this.accounts = accounts;
    stand = new Stand(behind, accounts, folder);
    changes = new Changes(stand);
    Map<String, String> ids =
        stand.template().tables().stream()
            .collect(Collectors.toMap(table -> stand.resources().ref(table.id()), t -> t.id()));
    counter = new Counter(name -> ids.getOrDefault(name, name));
    tap = Tap.http(behind, counter);
    alerts = new AlertTrip(stand, tap.endpoints(), counter);
    filter =
        new StreamFilter(
            stand.template().function("KeepPositions").streamMappings().getFirst().filters());
    for (String id : List.of("AcceptSignal", "ExecuteOrder", "KeepPositions")) {
      functions.put(id, ExecutionEnvironment.start(stand.spec(id, tap.endpoints()), logs::add));
    }
  }

  /**
   * What was seen of one.
   *
   * @param counts of the orders alone, as if nobody were told
   * @param alerts what telling one channel took beside them
   * @param watch what a look at the desk, every minute, reads and writes
   * @param exchanges of the orders, for a closer look
   */
  record Seen(Counts counts, Counts alerts, Units watch, List<Exchange> exchanges) {}

  /** Makes trips until one is not disturbed, and counts that one. */
  static Seen of(Endpoints behind, int accounts, Path folder) {
    try (RoundTrip trip = new RoundTrip(behind, accounts, folder)) {
      // The first meets tables without books; the next one that nothing disturbed is counted.
      trip.make(0);
      int number = 0;
      do {
        trip.make(++number);
      } while (!trip.clean && number < TRIPS);
      if (!trip.clean) {
        throw new IllegalStateException("no undisturbed trip in " + TRIPS);
      }
      return trip.seenOfIt();
    }
  }

  private void make(int number) {
    invocations.clear();
    exchanges.clear();
    alerts.clear();
    signalIds.clear();
    clean = true;
    signal("go_long", "21010.25", "in " + number);
    signal("exit_long", "21020.25", "out " + number);
  }

  private void signal(String comment, String price, String text) {
    accept(HookCall.of(comment, price, text));
    seen();
    clean &= !alerts.look() && alerts.came();
    for (int left = accounts; left > 0; left -= Math.min(left, BATCH)) {
      List<Message> messages = batch(Math.min(left, BATCH));
      handle(
          "ExecuteOrder",
          stand.event(messages),
          messages.stream().map(Message::messageId).collect(Collectors.toSet()));
      delete(messages);
      keep(changes.next(counter.writes(seen(), "Orders")));
    }
    clean &= alerts.tell();
  }

  /** Sends it as TradingView does: again after a 503. */
  private void accept(String event) {
    Outcome answer = invoke("AcceptSignal", event);
    for (int i = 0; i < TRIPS && isStatus(answer, 503); i++) {
      clean = false;
      answer = invoke("AcceptSignal", event);
    }
    Matcher id = SIGNAL_ID.matcher(answer.toString());
    boolean accepted = isStatus(answer, 202) || isStatus(answer, 200);
    if (!accepted || !id.find()) {
      throw new IllegalStateException("the signal was not accepted: " + answer);
    }
    signalIds.add(id.group().substring(0, 16));
  }

  private static boolean isStatus(Outcome answer, int status) {
    return answer instanceof Outcome.Answered(String json)
        && Counter.read(json).path("statusCode").asInt() == status;
  }

  private List<Message> batch(int size) {
    List<Message> messages = new ArrayList<>();
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (messages.size() < size && System.nanoTime() < deadline) {
      messages.addAll(stand.receive(size - messages.size()));
    }
    if (messages.size() < size) {
      throw new IllegalStateException("only " + messages.size() + " messages came");
    }
    return messages;
  }

  private void delete(List<Message> messages) {
    for (Message message : messages) {
      stand
          .clients()
          .sqs()
          .deleteMessage(request ->
              request
                  .queueUrl(stand.resources().ref("OrdersQueue"))
                  .receiptHandle(message.receiptHandle()));
    }
  }

  private void keep(List<Record> records) {
    List<Record> wanted =
        records.stream().filter(one -> filter.lets(changes.filtered(one))).toList();
    if (!wanted.isEmpty()) {
      handle(
          "KeepPositions",
          changes.event(wanted),
          wanted.stream().map(one -> one.dynamodb().sequenceNumber()).collect(Collectors.toSet()));
      seen();
    }
  }

  private Outcome invoke(String function, String event) {
    invocations.merge(function, 1, Integer::sum);
    return Objects.requireNonNull(functions.get(function)).invoke(event);
  }

  /** Hands it over as a queue or a stream does: again while something of it was not done. */
  private void handle(String function, String event, Set<String> sent) {
    Outcome outcome = invoke(function, event);
    for (int i = 0; i < TRIPS && !isHandled(outcome, sent); i++) {
      clean = false;
      LockSupport.parkNanos(PAUSE.toNanos());
      outcome = invoke(function, event);
    }
    if (!isHandled(outcome, sent)) {
      throw new IllegalStateException("a batch was not handled: " + outcome);
    }
  }

  private static boolean isHandled(Outcome outcome, Set<String> sent) {
    return BatchResponse.failed(outcome, sent, true).equals(Optional.of(Set.of()));
  }

  private List<Exchange> seen() {
    List<Exchange> news = alerts.orders(counter.take());
    exchanges.addAll(news);
    clean &= !counter.repeats(news);
    return news;
  }

  private Seen seenOfIt() {
    // Its lines are read to the end when it has ended, and nothing is asked of it then.
    List<Exchange> all = List.copyOf(exchanges);
    Units watch = alerts.watchAndEnd();
    return new Seen(counts(), alerts.counts(accounts, signalIds), watch, all);
  }

  private Counts counts() {
    // Every line is read when the processes have ended.
    functions.values().forEach(function -> function.end(LIMIT));
    Map<String, Units> units = counter.units(exchanges);
    Units paper = units.getOrDefault(Counter.PAPER, Units.NONE);
    units.remove(Counter.PAPER);
    // The poller receives and deletes a batch in one request each.
    int polled = 2 * invocations.getOrDefault("ExecuteOrder", 0);
    return new Counts(
        accounts,
        Counts.SIGNALS,
        units,
        paper,
        Counter.queueRequests(exchanges) + polled,
        Map.copyOf(invocations),
        logs.of(signalIds),
        Counter.bytes(exchanges));
  }

  @Override
  public void close() {
    functions.values().forEach(ExecutionEnvironment::close);
    alerts.close();
    tap.close();
    stand.close();
  }
}
