package signaldesk.adapter.sqs;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import signaldesk.adapter.aws.CallFailed;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** SQS over AWS's SDK. */
public record SdkSqs(SqsClient client) implements Sqs {

  /**
   * Region, credentials and endpoint from the environment; every attempt ends well inside the
   * webhook's answer time.
   */
  public static SdkSqs fromEnvironment() {
    return new SdkSqs(
        SqsClient.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofMillis(500))
                    .socketTimeout(Duration.ofSeconds(2)))
            .build());
  }

  @Override
  public Batch send(String queueUrl, List<Outgoing> messages) {
    List<SendMessageBatchRequestEntry> entries =
        messages.stream()
            .map(message ->
                SendMessageBatchRequestEntry.builder()
                    .id(message.id())
                    .messageGroupId(message.group())
                    .messageDeduplicationId(message.deduplication())
                    .messageBody(message.body())
                    .build())
            .toList();
    var answer =
        answered(
            "SendMessageBatch",
            () -> client.sendMessageBatch(send -> send.queueUrl(queueUrl).entries(entries)));
    return new Batch(
        answer.successful().stream().map(SendMessageBatchResultEntry::id).toList(),
        failed(answer.failed()));
  }

  @Override
  public Batch changeVisibility(String queueUrl, List<Pause> pauses) {
    List<ChangeMessageVisibilityBatchRequestEntry> entries =
        pauses.stream()
            .map(pause ->
                ChangeMessageVisibilityBatchRequestEntry.builder()
                    .id(pause.id())
                    .receiptHandle(pause.receiptHandle())
                    .visibilityTimeout(pause.seconds())
                    .build())
            .toList();
    var answer =
        answered(
            "ChangeMessageVisibilityBatch",
            () ->
                client.changeMessageVisibilityBatch(
                    change -> change.queueUrl(queueUrl).entries(entries)));
    return new Batch(
        answer.successful().stream().map(ChangeMessageVisibilityBatchResultEntry::id).toList(),
        failed(answer.failed()));
  }

  @Override
  public void close() {
    client.close();
  }

  private static <T> T answered(String operation, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new CallFailed(operation, trouble(e), e);
    }
  }

  private static String trouble(SdkException e) {
    return e instanceof AwsServiceException refused && refused.awsErrorDetails() != null
        ? refused.awsErrorDetails().errorCode()
        : e.getClass().getSimpleName();
  }

  private static List<Failed> failed(List<BatchResultErrorEntry> entries) {
    return entries.stream()
        .map(entry ->
            new Failed(
                entry.id(), String.valueOf(entry.code()), Boolean.TRUE.equals(entry.senderFault())))
        .toList();
  }
}
