package signaldesk.bench.stand;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import signaldesk.backend.Clients;
import signaldesk.backend.Endpoints;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Provision;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;
import signaldesk.local.queue.QueueEvent;
import signaldesk.local.runtime.FunctionSpec;
import signaldesk.local.runtime.TaskRoot;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Tables and queues of the template for a desk of so many accounts, and how its functions are
 * started on them.
 */
public final class Stand implements AutoCloseable {
  /** More than Lambda gives: a busy machine is no reason to kill a process. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Template template = Template.read(Template.find());
  private final Clients clients;
  private final Resources resources;
  private final Path folder;

  /**
   * Makes them.
   *
   * @param behind the database and the queue themselves; what is done here is not counted
   * @param folder where the zips are unpacked
   */
  public Stand(Endpoints behind, int accounts, Path folder) {
    String name = "bench-" + UUID.randomUUID().toString().substring(0, 8);
    this.folder = folder;
    clients = Clients.of(behind);
    resources = new Provision(template, name, clients).all();
    BenchDesk.write(behind, clients, resources, accounts);
  }

  public Template template() {
    return template;
  }

  public Clients clients() {
    return clients;
  }

  public Resources resources() {
    return resources;
  }

  /**
   * A function of the template as the managed runtime starts it.
   *
   * @param front what it takes for AWS
   */
  public FunctionSpec spec(String functionId, Endpoints front) {
    LambdaFunction function = template.function(functionId);
    Map<String, String> environment = new HashMap<>(front.environment());
    function
        .environment()
        .forEach((name, value) -> environment.put(name, resources.resolve(value)));
    return new FunctionSpec(
        function.id(),
        function.handler(),
        TaskRoot.unpack(Built.root().resolve(function.codeUri()), folder.resolve(function.id())),
        Built.runtimeClient(),
        function.memoryMb(),
        LIMIT,
        environment);
  }

  /** The order messages that wait, at most so many. */
  public List<Message> receive(int most) {
    return clients
        .sqs()
        .receiveMessage(request ->
            request
                .queueUrl(resources.ref("OrdersQueue"))
                .maxNumberOfMessages(most)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  /** What execute-order is handed for these. */
  public String event(List<Message> messages) {
    return QueueEvent.of(messages, resources.attribute("OrdersQueue", "Arn"), clients.region());
  }

  @Override
  public void close() {
    clients.close();
  }
}
