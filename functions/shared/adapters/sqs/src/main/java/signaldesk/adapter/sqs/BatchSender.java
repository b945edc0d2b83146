package signaldesk.adapter.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import signaldesk.order.OrderRequest;
import signaldesk.port.OrderQueue.NotQueued;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Sends up to ten messages in one call and again only those that SQS did not take. What was taken
 * although its answer was lost is one message all the same: its deduplication id is the same.
 */
record BatchSender(SqsClient sqs, String queueUrl) {
  private static final int ROUNDS = 3;

  /**
   * Puts all of them into the queue.
   *
   * @throws NotQueued if one of them is not known to be there
   */
  void send(List<OrderRequest> requests) {
    List<SendMessageBatchRequestEntry> left = entries(requests);
    for (int round = 1; !left.isEmpty(); round++) {
      SendMessageBatchResponse answer = call(left);
      List<SendMessageBatchRequestEntry> refused = refused(left, answer);
      if (!refused.isEmpty() && (round == ROUNDS || ourFault(answer))) {
        throw new NotQueued(refused.size() + " messages were not taken");
      }
      left = refused;
    }
  }

  private SendMessageBatchResponse call(List<SendMessageBatchRequestEntry> entries) {
    try {
      return sqs.sendMessageBatch(send -> send.queueUrl(queueUrl).entries(entries));
    } catch (SdkException e) {
      NotQueued failed = new NotQueued("no answer for " + entries.size() + " messages");
      failed.initCause(e);
      throw failed;
    }
  }

  /** Everything but what the answer says was taken. */
  private static List<SendMessageBatchRequestEntry> refused(
      List<SendMessageBatchRequestEntry> sent, SendMessageBatchResponse answer) {
    Set<String> taken =
        answer.successful().stream().map(entry -> entry.id()).collect(Collectors.toSet());
    return sent.stream().filter(entry -> !taken.contains(entry.id())).toList();
  }

  private static boolean ourFault(SendMessageBatchResponse answer) {
    return answer.failed().stream().anyMatch(BatchResultErrorEntry::senderFault);
  }

  private static List<SendMessageBatchRequestEntry> entries(List<OrderRequest> requests) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (OrderRequest request : requests) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id("m" + entries.size())
              .messageGroupId(MessageIds.group(request.accountId()))
              .messageDeduplicationId(
                  MessageIds.deduplication(request.accountId(), request.orderId()))
              .messageBody(OrderJson.write(request))
              .build());
    }
    return entries;
  }
}
