package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.gateway.Endpoint;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** A real venue, with the real adapter, that the account's firm does not open. */
class ClosedVenueTest {
  private final AtVenue at = new AtVenue();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void whatMustComeFromTheOwnersDeviceIsDeniedInTheCloud() {
    at.firm =
        Optional.of(new Firm("fake", at.gateway.api(), Hosting.OWNER_DEVICE, Set.of("practice")));

    assertDenied("account 1001: fake wants orders to come from the owner's device");
  }

  @Test
  void aStageThatIsNotListedIsDenied() {
    closeTheStage();

    assertDenied("account 1001: stage practice of fake is not open");
  }

  @Test
  void aFirmThatIsNotInTheFileIsDenied() {
    at.firm = Optional.empty();

    assertDenied("account 1001: the desk's file has no rules of its firm");
  }

  @Test
  void anEntryThatWasClaimedBeforeTheFirmClosedIsNotSent() {
    OrderRequest entry = at.bench.signal(Target.LONG);
    at.claim(entry);
    closeTheStage();

    at.run(entry);

    assertDenied(entry, "account 1001: stage practice of fake is not open");
    assertEquals(0, at.asked(Endpoint.PLACE));
  }

  @Test
  void anExitThatWasClaimedBeforeTheFirmClosedGoesOn() {
    at.venue().byHand(AtVenue.ID, AtVenue.FRONT, 2);
    OrderRequest exit = at.bench.signal(Target.NOT_LONG);
    at.claim(exit);
    closeTheStage();

    at.run(exit);

    assertEquals(OrderState.FILLED, at.bench.state(exit));
    assertEquals(0, at.held());
  }

  private void closeTheStage() {
    at.firm = Optional.of(new Firm("fake", at.gateway.api(), Hosting.CLOUD, Set.of("express")));
  }

  /** Entry and exit alike, and the venue hears nothing of either. */
  private void assertDenied(String reason) {
    at.venue().byHand(AtVenue.ID, AtVenue.FRONT, 2);
    for (Target target : List.of(Target.LONG, Target.SHORT, Target.NOT_LONG)) {
      OrderRequest request = at.bench.signal(target);
      at.run(request);
      assertDenied(request, reason);
    }
    assertEquals(List.of(), at.gateway.asked());
    assertEquals(2, at.held());
  }

  private void assertDenied(OrderRequest request, String reason) {
    Order order = at.bench.order(request);
    assertEquals(OrderState.DENIED, order.state());
    assertTrue(order.reason().contains(reason), order.reason());
  }
}
