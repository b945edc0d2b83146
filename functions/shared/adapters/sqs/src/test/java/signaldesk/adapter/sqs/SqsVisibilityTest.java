package signaldesk.adapter.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.backend.TestBackend;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** When a message in flight comes back, on a real queue. */
class SqsVisibilityTest {
  private final TestBackend backend = TestBackend.fresh();
  private final SqsClient sqs = backend.sqs();
  private final String queueUrl = backend.queueUrl("OrdersQueue");
  private final SqsVisibility visibility = new SqsVisibility(new SdkSqs(sqs), queueUrl);

  @Test
  void messagesOfAGroupComeBackTogetherAndInOrderAfterThePause() {
    for (String body : List.of("first", "second")) {
      sqs.sendMessage(send ->
          send.queueUrl(queueUrl)
              .messageGroupId("1001")
              .messageDeduplicationId(body)
              .messageBody(body));
    }
    // How many of a group come in one receive is the queue's own affair; they come in order.
    List<Message> received = receive(0);
    assertEquals("first", received.getFirst().body());
    List<String> handles = received.stream().map(Message::receiptHandle).toList();

    visibility.comeBack(handles, Duration.ofHours(1));
    assertTrue(receive(0).isEmpty(), "not before the pause is over");

    visibility.comeBack(handles, Duration.ofMillis(1));
    assertEquals(List.of("first", "second"), drained());
  }

  /** Both, in one receive or, where the first was visible a moment earlier, in two. */
  private List<String> drained() {
    List<String> bodies = new ArrayList<>();
    Instant deadline = Instant.now().plusSeconds(30);
    while (bodies.size() < 2 && Instant.now().isBefore(deadline)) {
      for (Message message : receive(10)) {
        bodies.add(message.body());
        sqs.deleteMessage(
            delete -> delete.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
      }
    }
    return bodies;
  }

  /** What is there within these seconds. */
  private List<Message> receive(int wait) {
    return sqs.receiveMessage(receive ->
            receive
                .queueUrl(queueUrl)
                .maxNumberOfMessages(10)
                .visibilityTimeout(60)
                .waitTimeSeconds(wait)
                .overrideConfiguration(call -> call.apiCallTimeout(Duration.ofSeconds(20))))
        .messages();
  }
}
