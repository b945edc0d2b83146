package signaldesk.adapter.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.backend.TestBackend;
import software.amazon.awssdk.services.sqs.SqsClient;

/** How deep queues are, on real ones. */
class SqsDeadLettersTest {
  private final TestBackend backend = TestBackend.fresh();

  @Test
  void messagesCountWhetherOrNotSomebodyIsLookingAtThem() {
    SqsClient sqs = backend.sqs();
    String orders = backend.queueUrl("OrdersDead");
    String failed = backend.queueUrl("PositionsFailed");
    SqsDeadLetters deadLetters =
        new SqsDeadLetters(sqs, Map.of("orders", orders, "positions", failed));
    assertEquals(List.of("orders", "positions"), deadLetters.queues());
    assertEquals(0, deadLetters.waiting("orders"));

    for (String account : new String[] {"1001", "1002"}) {
      sqs.sendMessage(send ->
          send.queueUrl(orders)
              .messageGroupId(account)
              .messageDeduplicationId(account)
              .messageBody("{}"));
    }
    sqs.receiveMessage(receive -> receive.queueUrl(orders).maxNumberOfMessages(1));

    assertEquals(2, deadLetters.waiting("orders"));
    assertEquals(0, deadLetters.waiting("positions"));
  }
}
