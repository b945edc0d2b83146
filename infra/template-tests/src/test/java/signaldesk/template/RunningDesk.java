package signaldesk.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import signaldesk.backend.Exchange;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Tap;
import signaldesk.backend.Template;
import signaldesk.backend.TestBackend;
import signaldesk.local.queue.QueuePoller;
import signaldesk.local.runtime.FunctionSpec;
import signaldesk.local.runtime.LocalFunction;
import signaldesk.local.runtime.Outcome;
import signaldesk.local.runtime.TaskRoot;
import signaldesk.local.stream.Checkpoints;
import signaldesk.local.stream.StreamPoller;

/**
 * Every function's zip under AWS's runtime interface client, on tables and queues of its own. What
 * a function asks of them goes through a tap of its own; what Lambda does for it does not.
 */
final class RunningDesk implements AutoCloseable {
  private static final Path ROOT = Template.find().resolveSibling("");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** More than the template gives: a busy machine is no reason to kill a process. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Template template = Template.read(Template.find());
  private final TestBackend backend = TestBackend.fresh();
  private final Map<String, LocalFunction> functions = new TreeMap<>();
  private final Map<String, List<Exchange>> exchanges = new ConcurrentHashMap<>();
  private final Map<String, List<String>> lines = new ConcurrentHashMap<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Path folder;

  private RunningDesk(Path folder) {
    this.folder = folder;
  }

  /** Starts all functions; nothing wakes them yet but who asks. */
  static RunningDesk start() {
    try {
      RunningDesk desk = new RunningDesk(Files.createTempDirectory("desk"));
      desk.template.functions().forEach(desk::add);
      List<CompletableFuture<Void>> starting =
          desk.functions.values().stream()
              .map(function -> CompletableFuture.runAsync(function::start))
              .toList();
      starting.forEach(CompletableFuture::join);
      return desk;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(LambdaFunction function) {
    List<Exchange> heard = new CopyOnWriteArrayList<>();
    List<String> said = new CopyOnWriteArrayList<>();
    exchanges.put(function.id(), heard);
    lines.put(function.id(), said);
    Tap tap = Tap.http(TestBackend.endpoints(), heard::add);
    open.push(tap);
    FunctionSpec spec =
        new FunctionSpec(
            function.id(),
            function.handler(),
            TaskRoot.unpack(ROOT.resolve(function.codeUri()), folder.resolve(function.id())),
            ROOT.resolve("infra/desk/target/ric"),
            function.memoryMb(),
            LIMIT,
            environment(function, tap));
    LocalFunction local = new LocalFunction(spec, 1, said::add);
    open.push(local);
    functions.put(function.id(), local);
  }

  private Map<String, String> environment(LambdaFunction function, Tap tap) {
    Map<String, String> environment = new TreeMap<>(backend.environment(function.id()));
    environment.putAll(tap.endpoints().environment());
    String real = TestBackend.endpoints().sqs().toString();
    environment.replaceAll((_, value) -> value.replace(real, tap.endpoints().sqs().toString()));
    return environment;
  }

  /** From now on queues and streams wake their functions. */
  void wake() {
    for (LambdaFunction function : template.functions()) {
      LocalFunction local = local(function.id());
      for (var mapping : function.queueMappings()) {
        String url = backend.queueUrl(mapping.queueId());
        var poller =
            new QueuePoller(
                backend.sqs(), url, "arn:queue", TestBackend.endpoints().region(), mapping, local);
        open.push(poller);
        poller.start();
      }
      for (var mapping : function.streamMappings()) {
        var poller =
            new StreamPoller(
                backend.streams(),
                backend.streamArn(mapping.tableId()),
                mapping,
                local,
                Checkpoints.inMemory(),
                _ -> {});
        open.push(poller);
        poller.start();
      }
    }
  }

  TestBackend backend() {
    return backend;
  }

  /** What a function answers to an event. */
  String answer(String function, String event) {
    Outcome outcome = local(function).invoke(event);
    if (outcome instanceof Outcome.Answered(String json)) {
      return json;
    }
    throw new AssertionError(function + ": " + outcome + "\n" + String.join("\n", lines(function)));
  }

  /** What it has printed so far. */
  List<String> lines(String function) {
    return lines.getOrDefault(function, List.of());
  }

  /** What every function has asked for so far, by its logical id. */
  Map<String, List<Exchange>> heard() {
    Map<String, List<Exchange>> heard = new TreeMap<>();
    exchanges.forEach((function, each) -> heard.put(function, List.copyOf(each)));
    return heard;
  }

  /** Waits until it is so, but not for ever. */
  void await(String what, BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("never: " + what + "\n" + lines);
      }
      LockSupport.parkNanos(20_000_000); // the functions want the processor too
    }
  }

  /** What every function has done so far, by its logical id. */
  Map<String, List<Call>> calls() {
    Map<String, signaldesk.backend.Table> tables = new TreeMap<>();
    template.tables().forEach(table -> tables.put(backend.table(table.id()), table));
    Map<String, String> queues = new TreeMap<>();
    template
        .queues()
        .forEach(queue -> {
          String url = backend.queueUrl(queue.id());
          queues.put(url.substring(url.lastIndexOf('/') + 1), queue.id());
        });
    Map<String, String> buckets = new TreeMap<>();
    template.buckets().forEach(id -> buckets.put(backend.bucket(id), id));
    Map<String, List<Call>> calls = new TreeMap<>();
    exchanges.forEach((function, heard) ->
        calls.put(
            function,
            heard.stream()
                .flatMap(exchange -> Call.of(exchange, tables, queues, buckets).stream())
                .distinct()
                .toList()));
    return calls;
  }

  private LocalFunction local(String function) {
    LocalFunction local = functions.get(function);
    if (local == null) {
      throw new IllegalArgumentException("the template has no function " + function);
    }
    return local;
  }

  /** Closes what was opened last first, and leaves no file. */
  @Override
  public void close() {
    for (AutoCloseable each : open) {
      try {
        each.close();
      } catch (Exception e) { // AutoCloseable declares no less
        throw new IllegalStateException(e);
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
