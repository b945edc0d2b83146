package signaldesk.bench.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import signaldesk.backend.Endpoints;
import signaldesk.backend.LocalCertificate;
import signaldesk.bench.stand.Built;
import signaldesk.bench.stand.Changes;
import signaldesk.bench.stand.HookCall;
import signaldesk.bench.stand.Stand;
import signaldesk.local.runtime.ExecutionEnvironment;
import signaldesk.local.runtime.FunctionSpec;
import signaldesk.local.runtime.Outcome;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The functions of the template over TLS, each with events it has never seen: signals for
 * accept-signal, orders of fresh accounts for execute-order, first fills for keep-positions,
 * notices for send-alert. The report is of a day without trades.
 */
final class Subjects {
  private static final int BATCH = 10;

  private final Stand stand;
  private final Endpoints front;
  private final LocalCertificate certificate;
  private final Deque<String> orders = new ArrayDeque<>();
  private final Deque<String> fills = new ArrayDeque<>();

  /**
   * Signals an entry on every account of the stand: half of the orders are kept as events, half are
   * executed for theirs.
   *
   * @param front TLS, with this certificate
   */
  Subjects(Stand stand, int accounts, Endpoints front, LocalCertificate certificate) {
    this.stand = stand;
    this.front = front;
    this.certificate = certificate;
    once("AcceptSignal", List.of(HookCall.of("go_long", "21010.25", "orders of fresh accounts")));
    List<Message> messages = new ArrayList<>();
    while (messages.size() < accounts) {
      messages.addAll(stand.receive(BATCH));
    }
    List<String> executed = new ArrayList<>();
    for (Message message : messages) {
      (orders.size() > executed.size() ? executed : orders).add(stand.event(List.of(message)));
    }
    once("ExecuteOrder", executed);
    Changes changes = new Changes(stand);
    // Each is claimed, then filled.
    for (Record record : changes.next(2 * executed.size())) {
      if (record.dynamodb().newImage().containsKey("fillCount")) {
        fills.add(changes.event(List.of(record)));
      }
    }
  }

  /** Every function as the managed runtime starts it, after one that does nothing. */
  List<Subject> all(Path folder) {
    return List.of(
        hello(folder),
        acceptSignal(),
        acceptSignalOverTheSdk(),
        executeOrder(),
        function("KeepPositions", fills::remove),
        function("ServeDesk", () -> Built.sample("4-serve-desk-positions.json")),
        sendAlert(),
        function("ReportPnl", () -> Built.sample("6-report-pnl-final.json")));
  }

  /** A notice that the stand's channel has not been told yet. */
  private Subject sendAlert() {
    AtomicInteger number = new AtomicInteger();
    return function(
        "SendAlert",
        () ->
            Built.sample("5-send-alert-notice.json")
                .replace("operator", "premium")
                .replace("report-2026-11-20-1", "start-" + number.incrementAndGet())
                .replace("2026-11-21T00:05:09Z", Instant.now().toString()));
  }

  Subject acceptSignal() {
    AtomicInteger number = new AtomicInteger();
    return function(
        "AcceptSignal",
        () -> HookCall.of("go_long", "21010.25", "start " + number.incrementAndGet()));
  }

  /** As under SnapStart: its keys are not in the environment, so the SDK has to find them. */
  private Subject acceptSignalOverTheSdk() {
    Subject thin = acceptSignal();
    List<String> flags = new ArrayList<>(thin.flags());
    flags.add("-Daws.accessKeyId=" + Endpoints.ACCESS_KEY);
    flags.add("-Daws.secretAccessKey=" + Endpoints.SECRET_KEY);
    FunctionSpec keyless = thin.function().withVariable("AWS_ACCESS_KEY_ID", "");
    return Subject.managed("AcceptSignal over the SDK", keyless, flags, thin.events());
  }

  Subject executeOrder() {
    return function("ExecuteOrder", orders::remove);
  }

  private Subject function(String id, Supplier<String> events) {
    return Subject.managed(id, spec(id), certificate.javaFlags(), events);
  }

  private FunctionSpec spec(String id) {
    FunctionSpec plain = stand.spec(id, front);
    return plain.withVariable("AWS_CA_BUNDLE", certificate.pem().toString());
  }

  private static Subject hello(Path folder) {
    String file = Hello.class.getName().replace('.', '/') + ".class";
    Path target = folder.resolve("hello").resolve(file);
    try (InputStream bytes =
        Optional.ofNullable(Hello.class.getResourceAsStream("/" + file)).orElseThrow()) {
      Files.createDirectories(Optional.ofNullable(target.getParent()).orElseThrow());
      Files.createDirectories(folder.resolve("hello/lib"));
      Files.copy(bytes, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FunctionSpec spec =
        new FunctionSpec(
            "Hello",
            Hello.class.getName(),
            folder.resolve("hello"),
            Built.runtimeClient(),
            1024,
            Duration.ofSeconds(60),
            Map.of());
    return Subject.managed("hello", spec, List.of(), () -> "{}");
  }

  /** One process for all of these events. */
  private void once(String id, List<String> events) {
    Subject subject = function(id, () -> "");
    try (ExecutionEnvironment process =
        ExecutionEnvironment.start(
            subject.spec(signaldesk.local.runtime.Launch.MANAGED, Optional.empty()), line -> {})) {
      for (String event : events) {
        Outcome outcome = process.invoke(event);
        for (int i = 0; i < BATCH && !Start.isGood(outcome); i++) {
          outcome = process.invoke(event); // a busy machine; sent again, as on AWS
        }
        if (!Start.isGood(outcome)) {
          throw new IllegalStateException(id + ": " + outcome);
        }
      }
    }
  }
}
