package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Trouble;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.signal.Side;

/** What waits beside a position when it is closed. */
class RestTest {
  private static final int SELL = 1;
  private static final int OPEN = 1;
  private static final int SUSPENDED = 8;
  private static final String OTHER = "CON.F.US.EP.Z26";

  private final OurVenue venue = new OurVenue();

  @AfterEach
  void close() {
    venue.close();
  }

  @Test
  void stopsAndSuspendedChildrenOfThatContractAreCancelled() {
    wait(OurVenue.FRONT.id(), OPEN);
    wait(OurVenue.FRONT.id(), SUSPENDED);
    wait(OTHER, OPEN);

    assertEquals(List.of(), cancelRest());

    assertEquals(1, venue.gateway.venue().waiting(OurVenue.ID), "another contract's");
    assertEquals(2, venue.asked(Endpoint.CANCEL));
  }

  @Test
  void nothingThatWaitsIsNothingToDo() {
    assertEquals(List.of(), cancelRest());
    assertEquals(0, venue.asked(Endpoint.CANCEL));
  }

  @ParameterizedTest
  @CsvSource({
    "1, ACCOUNT_NOT_FOUND",
    "2,",
    "3, REJECTED",
    "4,",
    "5, UNKNOWN_ERROR",
    "6, ACCOUNT_REJECTED",
    "7, UNLISTED_7"
  })
  void aRefusalMeansWhatTheCancelsTableSays(int code, @Nullable String left) {
    long id = wait(OurVenue.FRONT.id(), OPEN);
    venue.meeting(Endpoint.CANCEL, new Trouble.Refused(code, null));

    List<String> expected = left == null ? List.of() : List.of("order " + id + ": " + left);
    assertEquals(expected, cancelRest());
  }

  @Test
  void aCancelWhoseAnswerIsLostIsTriedAgainByWhoeverAsked() {
    wait(OurVenue.FRONT.id(), OPEN);
    venue.meeting(Endpoint.CANCEL, new Trouble.DoneAndDropped());

    assertThrows(Broker.Unavailable.class, this::cancelRest);

    assertEquals(List.of(), cancelRest());
    assertEquals(0, venue.gateway.venue().waiting(OurVenue.ID));
  }

  @Test
  void theSearchThatFoundTheCloseServesTheSweepToo() {
    venue.broker.open(venue.order("id-1"));
    Holding held = venue.held();
    wait(OurVenue.FRONT.id(), OPEN);
    venue.broker.close(venue.close(held));
    assertEquals(1, found(held).stream().filter(order -> order.side() == Side.SELL).count());
    long before = venue.asked(Endpoint.ORDERS);

    assertEquals(
        List.of(), venue.broker.cancelRest(OurVenue.ACCOUNT, OurVenue.FRONT, held.createdAt()));

    assertEquals(before, venue.asked(Endpoint.ORDERS));
    assertEquals(1, venue.asked(Endpoint.OPEN_ORDERS));
    assertEquals(0, venue.gateway.venue().waiting(OurVenue.ID));
  }

  @Test
  void suspendedChildrenThatTheSearchShowedAreLookedAtAnewAndCancelled() {
    venue.broker.open(venue.order("id-1"));
    Holding held = venue.held();
    wait(OurVenue.FRONT.id(), SUSPENDED);
    venue.broker.close(venue.close(held));
    found(held);

    assertEquals(
        List.of(), venue.broker.cancelRest(OurVenue.ACCOUNT, OurVenue.FRONT, held.createdAt()));

    assertEquals(2, venue.asked(Endpoint.ORDERS));
    assertEquals(0, venue.gateway.venue().waiting(OurVenue.ID));
  }

  @Test
  void anAnswerThatMayHoldTheOldestOrdersOnlyIsReadAgainFromTheCloseOn() {
    venue.broker.open(venue.order("id-1"));
    Holding held = venue.held();
    for (int i = 0; i < 100; i++) {
      wait(OTHER, OPEN);
    }
    venue.broker.close(venue.close(held));

    found(held);
    assertEquals(2, venue.asked(Endpoint.ORDERS));
    found(held);
    assertEquals(3, venue.asked(Endpoint.ORDERS), "and no more so far back");
  }

  @Test
  void whatWasListedBeforeACloseServesNoSweep() {
    venue.broker.open(venue.order("id-1"));
    Holding held = venue.held();
    found(held);
    venue.broker.close(venue.close(held));

    venue.broker.cancelRest(OurVenue.ACCOUNT, OurVenue.FRONT, held.createdAt());

    assertEquals(2, venue.asked(Endpoint.ORDERS));
  }

  private List<Broker.Placed> found(Holding held) {
    return venue.broker.orders(OurVenue.ACCOUNT, OurVenue.FRONT.id(), held.createdAt());
  }

  @Test
  void aStopThatWaitsIsNoOrderThatCouldBeOurClose() {
    wait(OurVenue.FRONT.id(), OPEN);

    assertEquals(
        List.of(), venue.broker.orders(OurVenue.ACCOUNT, OurVenue.FRONT.id(), OurVenue.LONG_AGO));
  }

  private List<String> cancelRest() {
    return venue.broker.cancelRest(OurVenue.ACCOUNT, OurVenue.FRONT, OurVenue.LONG_AGO);
  }

  private long wait(String contractId, int status) {
    return venue.gateway.venue().waiting(OurVenue.ID, contractId, SELL, status);
  }
}
