package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.adapter.lambda.Env;
import signaldesk.desk.Hosting;

/** The real wiring, without a network. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class WiringTest {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "ORDERS_TABLE", "orders",
          "DESK_TABLE", "desk",
          "PAPER_TABLE", "paper",
          "ORDERS_QUEUE_URL", "https://sqs.invalid/orders.fifo");

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
    assertNotNull(Wiring.executeOrder(VARIABLES).executeOrder());
  }

  @Test
  void itRunsInTheCloudUnlessItIsToldThatItIsAnOwnersDevice() {
    assertEquals(Hosting.CLOUD, Wiring.here(new Env(VARIABLES)));
    assertEquals(Hosting.OWNER_DEVICE, Wiring.here(new Env(Map.of("HOSTING", "owner-device"))));
    for (String other : List.of("", "cloud", "OWNER-DEVICE", "owner_device", "device")) {
      assertEquals(Hosting.CLOUD, Wiring.here(new Env(Map.of("HOSTING", other))), other);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORDERS_TABLE", "DESK_TABLE", "PAPER_TABLE", "ORDERS_QUEUE_URL"})
  void aMissingVariableIsNamed(String name) {
    Map<String, String> variables = new HashMap<>(VARIABLES);
    variables.remove(name);

    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> Wiring.executeOrder(variables));
    assertEquals("environment variable " + name + " is not set", thrown.getMessage());
  }
}
