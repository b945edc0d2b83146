package signaldesk.adapter.sqs;

import java.util.ArrayList;
import java.util.List;
import signaldesk.backend.TestBackend;
import signaldesk.order.OrderRequest;
import signaldesk.port.OrderQueue;
import signaldesk.port.OrderQueueContract;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** What is sent over the SDK. */
class SqsOrderQueueTest extends OrderQueueContract {
  private final TestBackend backend = TestBackend.fresh();
  private final SqsClient sqs = backend.sqs();

  @Override
  protected OrderQueue empty() {
    return new SqsOrderQueue(sender(), queueUrl());
  }

  Sqs sender() {
    return new SdkSqs(sqs);
  }

  @Override
  protected List<OrderRequest> take(int count) {
    List<OrderRequest> taken = new ArrayList<>();
    while (taken.size() < count) {
      List<Message> messages = receive();
      if (messages.isEmpty()) {
        break;
      }
      for (Message message : messages) {
        taken.add(OrderJson.read(message.body()));
        sqs.deleteMessage(
            delete -> delete.queueUrl(queueUrl()).receiptHandle(message.receiptHandle()));
      }
    }
    return taken;
  }

  private List<Message> receive() {
    return sqs.receiveMessage(
            receive -> receive.queueUrl(queueUrl()).maxNumberOfMessages(10).waitTimeSeconds(1))
        .messages();
  }

  private String queueUrl() {
    return backend.queueUrl("OrdersQueue");
  }
}
