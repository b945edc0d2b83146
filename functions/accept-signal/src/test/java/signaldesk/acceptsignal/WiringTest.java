package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.adapter.aws.Aws;

/** The real wiring, without a network. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class WiringTest {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "SIGNALS_TABLE", "signals",
          "DESK_TABLE", "desk",
          "ORDERS_QUEUE_URL", "https://sqs.invalid/orders.fifo",
          "ALERTS_QUEUE_URL", "https://sqs.invalid/alerts.fifo");

  @BeforeEach
  void region() {
    System.setProperty("aws.region", "us-east-1");
  }

  @AfterEach
  void noRegion() {
    System.clearProperty("aws.region");
  }

  @Test
  void theEnvironmentIsAllItNeeds() {
    assertNotNull(Wiring.acceptSignal(VARIABLES));
  }

  @Test
  void withKeysInTheEnvironmentTheSdkIsNotAsked() {
    Map<String, String> lambda = new HashMap<>(VARIABLES);
    lambda.put("AWS_ACCESS_KEY_ID", "key");
    lambda.put("AWS_SECRET_ACCESS_KEY", "secret");
    lambda.put("AWS_REGION", "us-east-1");
    Assumptions.assumeTrue(
        Aws.of(lambda, InstantSource.system()).isPresent(),
        "AWS's native library is packed for Linux on x86-64 and arm64 only");
    System.clearProperty("aws.region"); // without it the SDK would not start

    assertNotNull(Wiring.acceptSignal(lambda));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGNALS_TABLE", "DESK_TABLE", "ORDERS_QUEUE_URL", "ALERTS_QUEUE_URL"})
  void aMissingVariableIsNamed(String name) {
    Map<String, String> variables = new HashMap<>(VARIABLES);
    variables.remove(name);

    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> Wiring.acceptSignal(variables));
    assertEquals("environment variable " + name + " is not set", thrown.getMessage());
  }
}
