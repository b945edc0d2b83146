package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The real wiring, without a network. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class WiringTest {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "SIGNALS_TABLE", "signals",
          "ORDERS_TABLE", "orders",
          "POSITIONS_TABLE", "positions",
          "TRADES_TABLE", "trades",
          "DESK_TABLE", "desk",
          "ALERTS_QUEUE_URL", "https://sqs.invalid/alerts.fifo",
          "ALERTS_DEAD_QUEUE_URL", "https://sqs.invalid/alerts-dead.fifo",
          "ORDERS_DEAD_QUEUE_URL", "https://sqs.invalid/orders-dead.fifo",
          "POSITIONS_FAILED_QUEUE_URL", "https://sqs.invalid/positions-failed",
          "SCHEDULES_FAILED_QUEUE_URL", "https://sqs.invalid/schedules-failed");

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
    Map<String, String> lambda = new HashMap<>(VARIABLES);
    lambda.put("AWS_REGION", "us-east-1");

    assertNotNull(Wiring.sendAlert(lambda).sendAlert());
  }

  @Test
  void aMissingVariableIsNamed() {
    VARIABLES
        .keySet()
        .forEach(name -> {
          Map<String, String> variables = new HashMap<>(VARIABLES);
          variables.remove(name);
          variables.put("AWS_REGION", "us-east-1");

          IllegalStateException thrown =
              assertThrows(IllegalStateException.class, () -> Wiring.sendAlert(variables), name);
          assertEquals("environment variable " + name + " is not set", thrown.getMessage());
        });
  }
}
