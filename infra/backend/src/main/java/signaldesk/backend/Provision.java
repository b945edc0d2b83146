package signaldesk.backend;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;

/**
 * Makes the template's tables and queues at an endpoint, named as CloudFormation would name them in
 * a stack of that name. What is already there is kept. No bucket is made, but every one has a name.
 */
public final class Provision {
  private final Template template;
  private final String stackName;
  private final DynamoDbClient dynamoDb;
  private final SqsClient sqs;
  private final boolean expiring;
  private final Resources made;

  public Provision(Template template, String stackName, Clients clients) {
    this(template, stackName, clients, true);
  }

  /**
   * @param expiring whether items are deleted when their time has come, by the real clock
   */
  Provision(Template template, String stackName, Clients clients, boolean expiring) {
    this.template = template;
    this.stackName = stackName;
    this.dynamoDb = clients.dynamoDb();
    this.sqs = clients.sqs();
    this.expiring = expiring;
    this.made = new Resources(stackName, clients.region(), Backend.ACCOUNT);
    template.buckets().forEach(this::name);
  }

  /** Every table and every queue. */
  public Resources all() {
    template.tables().forEach(table -> table(table.id()));
    template.queues().forEach(queue -> queue(queue.id()));
    return made;
  }

  /** This table alone; its name. */
  public synchronized String table(String id) {
    if (!made.has(id)) {
      make(template.table(id));
    }
    return made.ref(id);
  }

  /** This queue and the one its dead letters go to; its URL. */
  public synchronized String queue(String id) {
    if (!made.has(id)) {
      make(template.queue(id));
    }
    return made.ref(id);
  }

  /** Makes what the value refers to, and says what it is called. */
  public String resolve(Object value) {
    if (value instanceof Map) {
      String id = Resources.target(value);
      if (template.tables().stream().anyMatch(table -> table.id().equals(id))) {
        table(id);
      } else if (template.queues().stream().anyMatch(queue -> queue.id().equals(id))) {
        queue(id);
      }
    }
    return made.resolve(value);
  }

  /** What was made so far. */
  public Resources made() {
    return made;
  }

  private void name(String bucket) {
    String name = (stackName + "-" + bucket).toLowerCase(Locale.ROOT);
    made.add(bucket, name, Map.of("Arn", "arn:aws:s3:::" + name));
  }

  private void make(Table table) {
    String name = stackName + "-" + table.id();
    create(table, name);
    dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(name));
    table.expiry().filter(_ -> expiring).ifPresent(attribute -> expire(name, attribute));
    TableDescription description =
        dynamoDb.describeTable(request -> request.tableName(name)).table();
    Map<String, String> attributes = new TreeMap<>(Map.of("Arn", description.tableArn()));
    if (description.latestStreamArn() != null) {
      attributes.put("StreamArn", description.latestStreamArn());
    }
    made.add(table.id(), name, attributes);
  }

  private void create(Table table, String name) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode("PAY_PER_REQUEST")
            .attributeDefinitions(
                table.attributeTypes().entrySet().stream()
                    .map(each ->
                        AttributeDefinition.builder()
                            .attributeName(each.getKey())
                            .attributeType(each.getValue())
                            .build())
                    .toList())
            .keySchema(keys(table.keys()));
    table
        .streamView()
        .ifPresent(view ->
            request.streamSpecification(stream -> stream.streamEnabled(true).streamViewType(view)));
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(Provision::index).toList());
    }
    try {
      dynamoDb.createTable(request.build());
    } catch (ResourceInUseException e) {
      // Kept from the run before.
    }
  }

  private void expire(String name, String attribute) {
    var now =
        dynamoDb.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription();
    if (now.timeToLiveStatus() != TimeToLiveStatus.ENABLED) {
      dynamoDb.updateTimeToLive(request ->
          request
              .tableName(name)
              .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute)));
    }
  }

  private void make(Queue queue) {
    String name =
        queue
            .name()
            .map(made::resolve)
            .orElse(stackName + "-" + queue.id() + (queue.fifo() ? ".fifo" : ""));
    Map<String, String> attributes = new TreeMap<>(queue.attributes());
    queue
        .deadLetters()
        .ifPresent(dead -> {
          queue(dead.queueId());
          attributes.put(
              "RedrivePolicy",
              "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                  .formatted(made.attribute(dead.queueId(), "Arn"), dead.maxReceives()));
        });
    String url = create(name, attributes);
    String arn =
        sqs.getQueueAttributes(
                request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    made.add(queue.id(), url, Map.of("Arn", arn, "QueueName", name));
  }

  private String create(String name, Map<String, String> attributes) {
    try {
      return sqs.createQueue(request -> request.queueName(name).attributesWithStrings(attributes))
          .queueUrl();
    } catch (QueueNameExistsException e) {
      // Kept from a run of an older template.
      return sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }
  }

  private static GlobalSecondaryIndex index(Table.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys(index.keys()))
        .projection(projection -> {
          projection.projectionType(index.projection());
          if (!index.included().isEmpty()) {
            projection.nonKeyAttributes(index.included());
          }
        })
        .build();
  }

  private static List<KeySchemaElement> keys(List<Table.Key> keys) {
    return keys.stream()
        .map(
            key -> KeySchemaElement.builder().attributeName(key.name()).keyType(key.role()).build())
        .toList();
  }
}
