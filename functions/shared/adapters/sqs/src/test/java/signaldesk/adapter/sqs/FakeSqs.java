package signaldesk.adapter.sqs;

import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** An SQS that answers batches as told, and nothing else. */
record FakeSqs(Function<SendMessageBatchRequest, SendMessageBatchResponse> answers)
    implements SqsClient {
  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    return answers.apply(request);
  }

  @Override
  public String serviceName() {
    return "sqs";
  }

  @Override
  public void close() {}
}
