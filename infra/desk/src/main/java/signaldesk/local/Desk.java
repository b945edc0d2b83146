package signaldesk.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import signaldesk.backend.Clients;
import signaldesk.backend.Endpoints;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Resources;
import signaldesk.backend.Schedule;
import signaldesk.backend.Template;
import signaldesk.cli.apply.DemoDesk;
import signaldesk.local.chat.LocalChat;
import signaldesk.local.http.FrontDoor;
import signaldesk.local.queue.QueuePoller;
import signaldesk.local.runtime.FunctionSpec;
import signaldesk.local.runtime.LocalFunction;
import signaldesk.local.runtime.TaskRoot;
import signaldesk.local.schedule.ScheduleExpression;
import signaldesk.local.schedule.Schedules;
import signaldesk.local.stream.Checkpoints;
import signaldesk.local.stream.StreamPoller;

/** The template's functions, running, and joined to their routes, queues, streams and schedules. */
public final class Desk implements AutoCloseable {
  private final Settings settings;
  private final Template template;
  private final Clients clients;
  private final Endpoints endpoints;
  private final Resources resources;
  private final Journal journal;
  private final FrontDoor frontDoor;
  private final Map<String, String> keys;
  private final Parts open = new Parts();

  /**
   * Not started yet.
   *
   * @param frontDoor where it listens, from {@link #door}
   * @param keys what is to stand beside the chat's addresses in the stack's own secrets, by name
   * @param terminal is told what happens, in short
   */
  public Desk(
      Settings settings,
      Template template,
      Endpoints endpoints,
      Clients clients,
      Resources resources,
      FrontDoor frontDoor,
      Map<String, String> keys,
      PrintStream terminal) {
    this.settings = settings;
    this.template = template;
    this.endpoints = endpoints;
    this.clients = clients;
    this.resources = resources;
    this.frontDoor = frontDoor;
    this.keys = keys;
    this.journal = open.add(new Journal(settings.logs(), terminal));
  }

  /** Returns when every function can take an event and everything that wakes one is on. */
  public void start() {
    if (settings.secrets().isEmpty()) {
      LocalChat chat = open.add(LocalChat.open(journal::chat));
      chat.writeAddresses(settings.ownSecrets(), DemoDesk.channels(), keys);
    }
    Map<LambdaFunction, LocalFunction> functions = new LinkedHashMap<>();
    List<CompletableFuture<Void>> starting = new ArrayList<>();
    for (LambdaFunction function : template.functions()) {
      LocalFunction local = open.add(function(function));
      functions.put(function, local);
      if (isAwaited(function)) {
        starting.add(CompletableFuture.runAsync(local::start, Thread.ofVirtual()::start));
      }
    }
    starting.forEach(CompletableFuture::join);
    functions.forEach(this::join);
    schedule(functions);
    open.add(frontDoor).open();
    FirstEvents.send(
        frontDoor.port(),
        functions.entrySet().stream()
            .filter(function -> function.getKey().routes().isEmpty())
            .filter(function -> isAwaited(function.getKey()))
            .map(Map.Entry::getValue)
            .toList());
    journal.tell();
  }

  /** What only a schedule wakes is started when it is due. */
  private static boolean isAwaited(LambdaFunction function) {
    return !(function.routes().isEmpty()
        && function.queueMappings().isEmpty()
        && function.streamMappings().isEmpty());
  }

  private LocalFunction function(LambdaFunction function) {
    Map<String, String> environment = new HashMap<>(endpoints.environment());
    function
        .environment()
        .forEach((name, value) -> environment.put(name, resources.resolve(value)));
    function
        .localVariables()
        .forEach(name ->
            Optional.ofNullable(settings.variables().get(name))
                .ifPresent(value -> environment.put(name, value)));
    Path taskRoot = settings.target().resolve("functions").resolve(function.id());
    FunctionSpec spec =
        new FunctionSpec(
            function.id(),
            function.handler(),
            TaskRoot.unpack(settings.root().resolve(function.codeUri()), taskRoot),
            settings.runtimeClient(),
            function.memoryMb(),
            function.timeout(),
            environment);
    return new LocalFunction(spec, settings.processes(), line -> journal.line(function.id(), line));
  }

  private void join(LambdaFunction function, LocalFunction local) {
    for (var route : function.routes()) {
      frontDoor.route(route.method(), route.path(), route.limit(), local);
    }
    for (var mapping : function.queueMappings()) {
      String url = resources.ref(mapping.queueId());
      String arn = resources.attribute(mapping.queueId(), "Arn");
      open.add(new QueuePoller(clients.sqs(), url, arn, clients.region(), mapping, local)).start();
    }
    for (var mapping : function.streamMappings()) {
      String arn = resources.attribute(mapping.tableId(), "StreamArn");
      open.add(
              new StreamPoller(
                  clients.streams(),
                  arn,
                  mapping,
                  local,
                  checkpoints(function.id()),
                  message -> giveUp(mapping, message)))
          .start();
    }
  }

  private void schedule(Map<LambdaFunction, LocalFunction> functions) {
    Map<String, LocalFunction> byId = new HashMap<>();
    functions.forEach((function, local) -> byId.put(function.id(), local));
    Schedules schedules = open.add(new Schedules(InstantSource.system()));
    for (Schedule schedule : template.schedules()) {
      LocalFunction function = byId.get(schedule.targetId());
      schedules.add(
          schedule.id(),
          ScheduleExpression.of(schedule.expression(), schedule.zone()),
          due -> {
            String input = schedule.input(due);
            if (function == null) {
              put(schedule, input);
            } else {
              function.invoke(input);
            }
          });
    }
  }

  private void put(Schedule schedule, String message) {
    clients
        .sqs()
        .sendMessage(request ->
            request
                .queueUrl(resources.ref(schedule.targetId()))
                .messageBody(message)
                .messageGroupId(schedule.group().orElse(null)));
  }

  private void giveUp(LambdaFunction.StreamMapping mapping, String message) {
    mapping
        .failuresQueueId()
        .ifPresent(id ->
            clients.sqs().sendMessage(r -> r.queueUrl(resources.ref(id)).messageBody(message)));
  }

  private Checkpoints checkpoints(String function) {
    return settings
        .data()
        .map(folder -> Checkpoints.in(folder.resolve("stream-" + function + ".properties")))
        .orElseGet(Checkpoints::inMemory);
  }

  /** Closes what was opened last first: the door, the pollers, the functions. */
  @Override
  public void close() {
    open.close();
  }

  /** Takes the port before anything else is started. */
  public static FrontDoor door(int port) {
    try {
      return new FrontDoor(port);
    } catch (IOException e) {
      throw new IllegalStateException(
          "port " + port + " is taken; choose another with SIGNALDESK_PORT", e);
    }
  }
}
