package signaldesk.keeppositions;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real wiring, without a network. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class WiringTest {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "ORDERS_TABLE", "orders",
          "POSITIONS_TABLE", "positions",
          "TRADES_TABLE", "trades",
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
    assertNotNull(Wiring.of(VARIABLES).keepPositions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORDERS_TABLE", "POSITIONS_TABLE", "TRADES_TABLE", "ALERTS_QUEUE_URL"})
  void aMissingVariableIsNamed(String name) {
    Map<String, String> variables = new HashMap<>(VARIABLES);
    variables.remove(name);

    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> Wiring.of(variables));
    assertEquals("environment variable " + name + " is not set", thrown.getMessage());
  }
}
