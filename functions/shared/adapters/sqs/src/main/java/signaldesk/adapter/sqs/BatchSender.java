package signaldesk.adapter.sqs;

import java.util.ArrayList;
import java.util.List;
import signaldesk.adapter.aws.CallFailed;
import signaldesk.port.NotQueued;

/**
 * Sends up to ten messages in one call and again only those that SQS did not take. What was taken
 * although its answer was lost is one message all the same: its deduplication id is the same.
 */
record BatchSender(Sqs sqs, String queueUrl) {
  private static final int ROUNDS = 3;

  /**
   * Puts all of them into the queue.
   *
   * @throws NotQueued if one of them is not known to be there
   */
  void send(List<Sqs.Outgoing> messages) {
    List<Sqs.Outgoing> left = messages;
    for (int round = 1; !left.isEmpty(); round++) {
      Sqs.Batch answer = call(left);
      List<Sqs.Outgoing> refused = new ArrayList<>(left);
      // Everything but what the answer says was taken.
      refused.removeIf(message -> answer.done().contains(message.id()));
      if (!refused.isEmpty() && (round == ROUNDS || ourFault(answer))) {
        throw new NotQueued(refused.size() + " messages were not taken");
      }
      left = refused;
    }
  }

  private Sqs.Batch call(List<Sqs.Outgoing> messages) {
    try {
      return sqs.send(queueUrl, messages);
    } catch (CallFailed e) {
      NotQueued failed = new NotQueued("no answer for " + messages.size() + " messages");
      failed.initCause(e);
      throw failed;
    }
  }

  private static boolean ourFault(Sqs.Batch answer) {
    return answer.failed().stream().anyMatch(Sqs.Failed::ourFault);
  }
}
