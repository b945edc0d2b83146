package signaldesk.acceptsignal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import signaldesk.adapter.aws.Aws;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.ThinDynamoDb;
import signaldesk.adapter.sqs.Sqs;
import signaldesk.adapter.sqs.ThinSqs;
import signaldesk.backend.TestBackend;

/** The same without the SDK, as the webhook runs on Lambda. */
class EmbeddedThinTest extends EmbeddedTest {
  /** A busy machine may be slow where AWS is not. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Override
  DynamoDb dynamo(TestBackend on) {
    return new ThinDynamoDb(aws().dynamoDb().within(PATIENCE));
  }

  @Override
  Sqs sqs(TestBackend on) {
    return new ThinSqs(aws().sqs().within(PATIENCE));
  }

  private static Aws aws() {
    Optional<Aws> aws = Aws.of(TestBackend.endpoints().environment(), InstantSource.system());
    Assumptions.assumeTrue(
        aws.isPresent(), "AWS's native library is packed for Linux on x86-64 and arm64 only");
    return aws.orElseThrow();
  }
}
