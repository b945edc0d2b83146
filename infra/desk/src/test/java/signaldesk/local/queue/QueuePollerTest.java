package signaldesk.local.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import signaldesk.backend.LambdaFunction.QueueMapping;
import signaldesk.backend.Template;
import signaldesk.backend.TestBackend;
import signaldesk.local.FakeFunction;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Side by side: each has queues of its own and mostly waits for messages to come back. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class QueuePollerTest {
  private static final String TEMPLATE =
      """
      Resources:
        Queue:
          Type: AWS::SQS::Queue
          Properties:
            FifoQueue: true
            VisibilityTimeout: 6
            RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 2}
        Dead:
          Type: AWS::SQS::Queue
          Properties: {FifoQueue: true}
      """;

  private final TestBackend backend = TestBackend.fresh(Template.parse(TEMPLATE));
  private final SqsClient sqs = backend.sqs();
  private final String url = backend.queueUrl("Queue");
  private final List<QueuePoller> pollers = new java.util.ArrayList<>();

  @AfterEach
  void stop() {
    pollers.forEach(QueuePoller::close);
  }

  @Test
  void anEventHoldsWhatLambdaPutsIntoIt() throws InterruptedException {
    send("1001", "body");
    JsonNode record =
        poll(new FakeFunction((call, event) -> FakeFunction.done()))
            .await(1)
            .getFirst()
            .at("/Records/0");

    assertEquals("body", record.path("body").asText());
    assertEquals("aws:sqs", record.path("eventSource").asText());
    assertTrue(record.path("eventSourceARN").asText().startsWith("arn:aws:sqs:us-east-1:"));
    assertEquals("1001", record.at("/attributes/MessageGroupId").asText());
    assertEquals("1", record.at("/attributes/ApproximateReceiveCount").asText());
    assertEquals("body", record.at("/attributes/MessageDeduplicationId").asText());
    assertTrue(record.at("/attributes/SentTimestamp").asText().matches("\\d{13}"));
    for (String field : List.of("messageId", "receiptHandle", "md5OfBody", "awsRegion")) {
      assertTrue(record.path(field).asText().length() > 5, field);
    }
  }

  @Test
  void aBatchMayMixGroupsAndWhatIsDoneIsGone() throws InterruptedException {
    send("1001", "a");
    send("1002", "b");
    FakeFunction function = poll(new FakeFunction((call, event) -> FakeFunction.done()));

    assertEquals(
        Set.of("a", "b"), Set.copyOf(FakeFunction.each(function.await(1).getFirst(), "/body")));
    awaitEmpty();
  }

  @Test
  void onlyWhatIsReportedComesBackAfterTheVisibilityTimeoutWithOneReceiveMore()
      throws InterruptedException {
    send("1001", "good");
    send("1002", "bad");
    long began = System.nanoTime();
    FakeFunction function =
        poll(
            new FakeFunction((call, event) ->
                call == 0 ? FakeFunction.failed(ids(event, "bad")) : FakeFunction.done()));

    List<JsonNode> events = function.await(2);

    assertEquals(List.of("bad"), FakeFunction.each(events.get(1), "/body"));
    assertEquals(
        List.of("2"), FakeFunction.each(events.get(1), "/attributes/ApproximateReceiveCount"));
    assertTrue(System.nanoTime() - began > Duration.ofMillis(5500).toNanos());
  }

  @Test
  void followersThatAreReportedWithTheirHeadCountAReceiveToo() throws InterruptedException {
    send("1001", "head");
    send("1001", "follower");
    FakeFunction function =
        poll(
            new FakeFunction((call, event) ->
                call == 0
                    ? FakeFunction.failed(FakeFunction.each(event, "/messageId"))
                    : FakeFunction.done()));

    List<JsonNode> events = function.await(2);
    assumeTrue(
        FakeFunction.each(events.get(0), "/body").size() == 2,
        "this queue hands out one message of a group at a time: nobody follows in a batch");

    // In one event or, where the head is visible again a moment earlier, in two.
    boolean apart = FakeFunction.each(events.get(1), "/body").size() == 1;
    List<JsonNode> again = function.await(apart ? 3 : 2);
    assertEquals(List.of("head", "follower"), later(again, "/body"));
    assertEquals(List.of("2", "2"), later(again, "/attributes/ApproximateReceiveCount"));
  }

  @Test
  void aGroupIsHeldWhileAnEarlierMessageOfItIsHiddenAndOthersAreNot() throws InterruptedException {
    send("1001", "head");
    FakeFunction function =
        poll(
            new FakeFunction(
                (call, event) -> call == 0 ? FakeFunction.threw() : FakeFunction.done()));
    function.await(1);
    send("1001", "follower");
    send("1002", "other");

    List<JsonNode> events = function.await(3);

    assertEquals(List.of("other"), FakeFunction.each(events.get(1), "/body"));
    assertEquals("head", FakeFunction.each(events.get(2), "/body").getFirst());
  }

  @Test
  void aFunctionThatThrowsFailsTheWholeBatchAndTheLastReceiveLeadsToTheDeadLetters()
      throws InterruptedException {
    send("1001", "poison");
    FakeFunction function = poll(new FakeFunction((call, event) -> FakeFunction.threw()));
    function.await(2);

    String dead = backend.queueUrl("Dead");
    List<Message> found = List.of();
    while (found.isEmpty()) {
      found = sqs.receiveMessage(r -> r.queueUrl(dead).waitTimeSeconds(5)).messages();
    }
    assertEquals("poison", found.getFirst().body());
  }

  private FakeFunction poll(FakeFunction function) {
    String arn =
        sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributesAsStrings()
            .getOrDefault("QueueArn", "");
    QueuePoller poller =
        new QueuePoller(
            sqs, url, arn, "us-east-1", new QueueMapping("Queue", 10, true, 2), function);
    pollers.add(poller);
    poller.start();
    return function;
  }

  private void send(String group, String body) {
    sqs.sendMessage(
        r -> r.queueUrl(url).messageGroupId(group).messageDeduplicationId(body).messageBody(body));
  }

  /** What stands there in every event but the first. */
  private static List<String> later(List<JsonNode> events, String pointer) {
    return events.stream()
        .skip(1)
        .flatMap(event -> FakeFunction.each(event, pointer).stream())
        .toList();
  }

  private static List<String> ids(JsonNode event, String body) {
    List<String> bodies = FakeFunction.each(event, "/body");
    return bodies.contains(body)
        ? List.of(FakeFunction.each(event, "/messageId").get(bodies.indexOf(body)))
        : List.of();
  }

  private void awaitEmpty() {
    Map<String, String> counts = Map.of();
    while (!"0".equals(counts.get("ApproximateNumberOfMessagesNotVisible"))
        || !"0".equals(counts.get("ApproximateNumberOfMessages"))) {
      counts =
          sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
              .attributesAsStrings();
    }
  }
}
