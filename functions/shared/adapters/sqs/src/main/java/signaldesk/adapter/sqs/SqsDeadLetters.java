package signaldesk.adapter.sqs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import signaldesk.adapter.aws.CallFailed;
import signaldesk.port.DeadLetters;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How many messages stand in dead-letter queues, those that somebody is looking at included. */
public final class SqsDeadLetters implements DeadLetters {
  private static final QueueAttributeName[] COUNTS = {
    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE
  };

  private final SqsClient client;
  private final Map<String, String> urls;

  /**
   * @param urls of the queues, by the name that the operator knows each by
   */
  public SqsDeadLetters(SqsClient client, Map<String, String> urls) {
    this.client = client;
    this.urls = new TreeMap<>(urls);
  }

  @Override
  public List<String> queues() {
    return List.copyOf(urls.keySet());
  }

  @Override
  public long waiting(String queue) {
    String url = urls.get(queue);
    if (url == null) {
      throw new IllegalArgumentException("no such queue: " + queue);
    }
    try {
      return client
          .getQueueAttributes(get -> get.queueUrl(url).attributeNames(COUNTS))
          .attributes()
          .values()
          .stream()
          .mapToLong(Long::parseLong)
          .sum();
    } catch (SdkException e) {
      throw new CallFailed("GetQueueAttributes", e.getClass().getSimpleName(), e);
    }
  }
}
