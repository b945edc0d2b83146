package signaldesk.adapter.sqs;

import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The one way a function gets its SQS client: region, credentials and endpoint from the
 * environment.
 */
public final class Sqs {
  private Sqs() {}

  /** A client whose every attempt ends well inside the webhook's answer time. */
  public static SqsClient client() {
    return SqsClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofMillis(500))
                .socketTimeout(Duration.ofSeconds(2)))
        .build();
  }
}
