package signaldesk.backend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A function of the template with everything that wakes it.
 *
 * @param codeUri its zip, relative to the template; empty where it is an image
 * @param environment unresolved values by name
 * @param localVariables names of variables that are nothing on AWS and may be set elsewhere
 * @param failuresQueueId where calls go that nobody waited for and that failed for good
 */
public record LambdaFunction(
    String id,
    String handler,
    String codeUri,
    long memoryMb,
    Duration timeout,
    Map<String, Object> environment,
    Set<String> localVariables,
    List<Route> routes,
    List<QueueMapping> queueMappings,
    List<StreamMapping> streamMappings,
    Optional<String> failuresQueueId) {
  private static final Map<String, String> NOTHING = Map.of("Ref", "AWS::NoValue");

  /**
   * One route of the HTTP API, such as {@code POST /hooks/{token}}; {@code limit} is the API's
   * patience.
   */
  public record Route(String method, String path, Duration limit) {}

  /** A queue whose messages wake the function. */
  public record QueueMapping(
      String queueId, int batchSize, boolean partialResponses, int maxConcurrency) {}

  /**
   * A table's stream whose records wake the function.
   *
   * @param maxRetries of one batch; -1 without end
   * @param maxRecordAge older records are given up; absent for never
   * @param failuresQueueId where word of what was given up goes
   * @param filters patterns as JSON; any of them lets a record through, none lets all through
   */
  public record StreamMapping(
      String tableId,
      String startingPosition,
      int batchSize,
      boolean partialResponses,
      boolean bisect,
      int maxRetries,
      Optional<Duration> maxRecordAge,
      Optional<String> failuresQueueId,
      List<String> filters) {}

  static LambdaFunction of(String id, Props function) {
    List<Route> routes = new ArrayList<>();
    List<QueueMapping> queues = new ArrayList<>();
    List<StreamMapping> streams = new ArrayList<>();
    for (Object value : function.props("Events").values().values()) {
      Props event = Props.of(value);
      Props with = event.props("Properties");
      switch (event.text("Type")) {
        case "HttpApi" -> routes.add(route(with));
        case "SQS" -> queues.add(queue(with));
        case "DynamoDB" -> streams.add(stream(with));
        default -> throw new IllegalArgumentException(id + ": unknown event " + event.text("Type"));
      }
    }
    return new LambdaFunction(
        id,
        handler(function),
        function.findText("CodeUri").orElse(""),
        function.number("MemorySize", 128),
        Duration.ofSeconds(function.number("Timeout", 3)),
        variables(function, false),
        variables(function, true).keySet(),
        routes,
        queues,
        streams,
        failures(function.props("EventInvokeConfig")));
  }

  /** Those that are nothing on AWS, or those that are something. */
  private static Map<String, Object> variables(Props function, boolean nothing) {
    Map<String, Object> variables =
        new LinkedHashMap<>(function.props("Environment").props("Variables").values());
    variables.values().removeIf(value -> NOTHING.equals(value) != nothing);
    return variables;
  }

  private static String handler(Props function) {
    List<?> command = function.props("ImageConfig").list("Command");
    return command.isEmpty() ? function.text("Handler") : command.getFirst().toString();
  }

  private static Route route(Props with) {
    Duration limit = Duration.ofMillis(with.number("TimeoutInMillis", 30_000));
    return new Route(
        with.text("Method").toUpperCase(java.util.Locale.ROOT), with.text("Path"), limit);
  }

  private static QueueMapping queue(Props with) {
    Props scaling = with.props("ScalingConfig");
    // A parameter there says how much AWS may run, which no local machine is meant to.
    boolean plain = scaling.find("MaximumConcurrency").filter(Number.class::isInstance).isPresent();
    return new QueueMapping(
        Resources.target(with.get("Queue")),
        (int) with.number("BatchSize", 10),
        partial(with),
        plain ? (int) scaling.number("MaximumConcurrency", 2) : Integer.MAX_VALUE);
  }

  private static StreamMapping stream(Props with) {
    long age = with.number("MaximumRecordAgeInSeconds", -1);
    return new StreamMapping(
        Resources.target(with.get("Stream")),
        with.text("StartingPosition"),
        (int) with.number("BatchSize", 100),
        partial(with),
        with.flag("BisectBatchOnFunctionError"),
        (int) with.number("MaximumRetryAttempts", -1),
        age < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(age)),
        failures(with),
        with.props("FilterCriteria").each("Filters").stream()
            .map(filter -> filter.text("Pattern"))
            .toList());
  }

  private static Optional<String> failures(Props with) {
    return with.props("DestinationConfig")
        .props("OnFailure")
        .find("Destination")
        .map(Resources::target);
  }

  private static boolean partial(Props with) {
    return with.list("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }
}
