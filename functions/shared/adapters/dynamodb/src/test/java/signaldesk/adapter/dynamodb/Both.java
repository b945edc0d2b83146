package signaldesk.adapter.dynamodb;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import signaldesk.adapter.aws.Aws;
import signaldesk.backend.Endpoints;
import signaldesk.backend.TestBackend;

/** Both ways to the backend of the tests. */
final class Both {
  /** A busy machine may be slow where DynamoDB is not. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Both() {}

  static DynamoDb sdk(TestBackend backend) {
    return new SdkDynamoDb(backend.dynamoDb());
  }

  /** Skips the test, and says why, where the thin way is not to be had. */
  static DynamoDb thin() {
    return thin(TestBackend.endpoints());
  }

  static DynamoDb thin(Endpoints endpoints) {
    Optional<Aws> aws = Aws.of(endpoints.environment(), InstantSource.system());
    Assumptions.assumeTrue(
        aws.isPresent(), "AWS's native library is packed for Linux on x86-64 and arm64 only");
    return new ThinDynamoDb(aws.orElseThrow().dynamoDb().within(PATIENCE));
  }
}
