package signaldesk.adapter.sqs;

import java.util.ArrayList;
import java.util.List;
import signaldesk.alert.AlertMessage;
import signaldesk.backend.TestBackend;
import signaldesk.port.AlertQueue;
import signaldesk.port.AlertQueueContract;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** What is sent over a FIFO queue. */
class SqsAlertQueueTest extends AlertQueueContract {
  private final TestBackend backend = TestBackend.fresh();
  private final SqsClient sqs = backend.sqs();

  @Override
  protected AlertQueue empty() {
    return new SqsAlertQueue(new SdkSqs(sqs), queueUrl());
  }

  @Override
  protected List<AlertMessage> take(int count) {
    List<AlertMessage> taken = new ArrayList<>();
    while (taken.size() < count) {
      List<Message> messages = receive();
      if (messages.isEmpty()) {
        break;
      }
      for (Message message : messages) {
        taken.add(AlertJson.read(message.body()));
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
    return backend.queueUrl("AlertsQueue");
  }
}
