package signaldesk.backend;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Freshly made tables and queues of the template for one test class, which nobody else sees. What
 * answers is shared in this JVM: {@code AWS_ENDPOINT_URL} if it is set, else LocalStack where a
 * Docker engine answers, else the embedded parts; no test knows. {@code SIGNALDESK_TEST_BACKEND}
 * ({@code localstack}, {@code embedded}) decides otherwise.
 *
 * <p>Nothing expires in them: what a test stores has the test's date, and the database deletes by
 * the real one, even while the test runs.
 */
public final class TestBackend {
  private final Template template;
  private final Provision provision;

  private TestBackend(Template template, Provision provision) {
    this.template = template;
    this.provision = provision;
  }

  /** Made from template.yaml, each table and queue when it is first asked for. */
  public static TestBackend fresh() {
    return fresh(Template.read(Template.find()));
  }

  /** Made from another template. */
  public static TestBackend fresh(Template template) {
    String stackName = "test-" + UUID.randomUUID().toString().substring(0, 8);
    return new TestBackend(
        template, new Provision(template, stackName, SharedBackend.clients(), false));
  }

  public DynamoDbClient dynamoDb() {
    return SharedBackend.clients().dynamoDb();
  }

  public DynamoDbStreamsClient streams() {
    return SharedBackend.clients().streams();
  }

  public SqsClient sqs() {
    return SharedBackend.clients().sqs();
  }

  /** The name of the table with this logical id, such as {@code Orders}. */
  public String table(String id) {
    return provision.table(id);
  }

  /** The URL of the queue with this logical id, such as {@code OrdersQueue}. */
  public String queueUrl(String id) {
    return provision.queue(id);
  }

  /**
   * The name of the bucket with this logical id, such as {@code Reports}; nothing answers to it.
   */
  public String bucket(String id) {
    return provision.made().ref(id);
  }

  /** The latest stream of the table with this logical id. */
  public String streamArn(String id) {
    provision.table(id);
    return provision.made().attribute(id, "StreamArn");
  }

  /**
   * The environment of a function, such as {@code AcceptSignal}: its own variables, the endpoints,
   * the keys.
   */
  public Map<String, String> environment(String functionId) {
    Map<String, String> environment = new TreeMap<>(SharedBackend.endpoints().environment());
    template
        .function(functionId)
        .environment()
        .forEach((name, value) -> environment.put(name, provision.resolve(value)));
    return environment;
  }

  /** Where it all is, for whoever makes clients of their own. */
  public static Endpoints endpoints() {
    return SharedBackend.endpoints();
  }
}
