package signaldesk.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirmTest {
  private static final Account PRACTICE =
      new Account("1001", "owner-1", "topstep", "practice", "50K", "projectx", Map.of());

  @Test
  void ordersFromTheCloudAreForbiddenByNameUntilTheFirmAllowsThem() {
    Firm device = new Firm("topstep", null, Hosting.OWNER_DEVICE, Set.of("practice"));

    String reason = device.forbids(PRACTICE, Hosting.CLOUD).orElseThrow();
    assertTrue(reason.contains("1001") && reason.contains("topstep: hosting"), reason);
    assertEquals(Optional.empty(), device.forbids(PRACTICE, Hosting.OWNER_DEVICE));

    Firm anywhere = new Firm("topstep", null, Hosting.CLOUD, Set.of("practice"));
    assertEquals(Optional.empty(), anywhere.forbids(PRACTICE, Hosting.CLOUD));
    assertEquals(Optional.empty(), anywhere.forbids(PRACTICE, Hosting.OWNER_DEVICE));
  }

  @Test
  void aStageThatIsNotListedIsForbiddenByName() {
    Firm funded = new Firm("topstep", null, Hosting.CLOUD, Set.of("funded"));

    String reason = funded.forbids(PRACTICE, Hosting.CLOUD).orElseThrow();
    assertTrue(reason.contains("1001") && reason.contains("practice"), reason);
  }
}
