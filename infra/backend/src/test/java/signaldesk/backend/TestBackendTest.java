package signaldesk.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class TestBackendTest {
  private static final TestBackend BACKEND = TestBackend.fresh();

  @Test
  void anItemWrittenToOrdersComesOutOfItsStreamWithItsImage() {
    String table = BACKEND.table("Orders");
    BACKEND
        .dynamoDb()
        .putItem(
            r -> r.tableName(table).item(Map.of("accountId", text("1001"), "orderId", text("1"))));

    var streams = BACKEND.streams();
    String arn = BACKEND.streamArn("Orders");
    String shard =
        streams
            .describeStream(r -> r.streamArn(arn))
            .streamDescription()
            .shards()
            .getFirst()
            .shardId();
    String iterator =
        streams
            .getShardIterator(r ->
                r.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    var records = streams.getRecords(r -> r.shardIterator(iterator)).records();

    assertEquals(1, records.size());
    assertEquals(text("1001"), records.getFirst().dynamodb().newImage().get("accountId"));
  }

  @Test
  void theIndexAndTheExpiryOfTheTemplateAreMade() {
    Template template = Template.read(Template.find());
    Provision provision = new Provision(template, "expiring", SharedBackend.clients());
    String signals = BACKEND.table("Signals");

    var table = BACKEND.dynamoDb().describeTable(r -> r.tableName(signals)).table();

    assertEquals("byDay", table.globalSecondaryIndexes().getFirst().indexName());
    assertEquals("expiresAt", expiry(provision.table("Desk")).attributeName());
  }

  @Test
  void nothingExpiresUnderATestWhateverItsDates() {
    assertEquals(TimeToLiveStatus.DISABLED, expiry(BACKEND.table("Desk")).timeToLiveStatus());
  }

  private static TimeToLiveDescription expiry(String table) {
    return BACKEND.dynamoDb().describeTimeToLive(r -> r.tableName(table)).timeToLiveDescription();
  }

  @Test
  void aMessageGoesToTheGroupsOrderAndTheQueueHasTheTemplatesAttributes() {
    String url = BACKEND.queueUrl("OrdersQueue");
    for (String body : List.of("first", "second")) {
      BACKEND
          .sqs()
          .sendMessage(r ->
              r.queueUrl(url)
                  .messageBody(body)
                  .messageGroupId("1001")
                  .messageDeduplicationId(body));
    }

    List<Message> got = new ArrayList<>();
    Instant deadline = Instant.now().plusSeconds(30);
    while (got.size() < 2 && Instant.now().isBefore(deadline)) {
      // How many of a group come in one receive is the queue's own affair.
      for (Message message : receive(url)) {
        got.add(message);
        BACKEND.sqs().deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
    }
    var attributes =
        BACKEND
            .sqs()
            .getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributes();

    assertEquals(List.of("first", "second"), got.stream().map(Message::body).toList());
    assertEquals(
        "1", got.getFirst().attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
    assertEquals("180", attributes.get(QueueAttributeName.VISIBILITY_TIMEOUT));
    assertTrue(attributes.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "").contains("300"));
  }

  @Test
  void twoTestsShareNoTable() {
    assertNotEquals(BACKEND.table("Orders"), TestBackend.fresh().table("Orders"));
  }

  @Test
  void aFunctionGetsTheNamesOfWhatWasMade() {
    Map<String, String> environment = BACKEND.environment("AcceptSignal");

    assertEquals(BACKEND.queueUrl("OrdersQueue"), environment.get("ORDERS_QUEUE_URL"));
    assertEquals(BACKEND.table("Signals"), environment.get("SIGNALS_TABLE"));
  }

  private static List<Message> receive(String url) {
    return BACKEND
        .sqs()
        .receiveMessage(r ->
            r.queueUrl(url)
                .maxNumberOfMessages(10)
                .waitTimeSeconds(5)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
