package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Trouble;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Broker;
import signaldesk.port.Broker.Found.Status;
import signaldesk.port.SubmitOutcome.Accepted;
import signaldesk.signal.Side;

/** What is read of orders, positions and fills, and what becomes of it when the venue is away. */
class ReadsTest {
  private volatile Instant now = Instant.parse("2026-11-23T15:30:00Z");
  private final OurVenue venue =
      new OurVenue(() -> now, settings -> settings.at(() -> now).filling(Duration.ofSeconds(1), 2));

  @AfterEach
  void close() {
    venue.close();
  }

  @Test
  void anOrderThatIsTakenIsNotFilledYetThenInPartThenWhole() {
    venue.broker.open(venue.order("id-1"));
    assertEquals(Status.WORKING, status());
    assertEquals(List.of(), fills());

    now = now.plusSeconds(1);
    assertEquals(Status.WORKING, status());
    assertEquals(List.of(1L), fills().stream().map(Fill::contracts).toList());

    now = now.plusSeconds(1);
    assertEquals(Status.FILLED, status());
    assertEquals(List.of(1L, 1L), fills().stream().map(Fill::contracts).toList());
    assertEquals(140, fills().getFirst().fee().cents());
  }

  @Test
  void aFillThatTheVenueTakesBackIsVoided() {
    venue.broker.open(venue.order("id-1"));
    now = now.plusSeconds(2);
    venue.gateway.venue().voidFill(Long.parseLong(fills().getLast().id()));

    assertEquals(List.of(false, true), fills().stream().map(Fill::voided).toList());
  }

  @Test
  void partsOfAnOrderThatAreFilledAtDifferentPricesKeepTheirOwn() {
    venue.broker.open(venue.order("id-1"));
    now = now.plusSeconds(1);
    fills();
    venue.gateway.venue().price(OurVenue.FRONT.id(), new BigDecimal("21011.50"));
    now = now.plusSeconds(1);

    assertEquals(
        List.of("21010.25", "21011.50"),
        fills().stream().map(fill -> OurVenue.NQ.points(fill.price()).toPlainString()).toList());
  }

  @Test
  void whatCannotBeReadOfAnotherOrdersTradesIsNotInTheWayOfOnes() {
    String id = venue.broker.open(venue.order("id-1")) instanceof Accepted(String its) ? its : "";
    now = now.plusSeconds(2);
    assertEquals(2, fills().size());
    venue.gateway.venue().price(OurVenue.FRONT.id(), new BigDecimal("21010.13"));
    venue.gateway.venue().byHand(OurVenue.ID, OurVenue.FRONT.id(), 1);

    assertThrows(Broker.Unavailable.class, this::fills);
    assertEquals(2, venue.broker.fillsOf(OurVenue.ACCOUNT, id, true, now).size());
  }

  @Test
  void whatIsKnownToBeAtTheVenueCanWaitUnlessItCloses() {
    venue.broker.open(venue.order("id-1"));
    venue.taken.clear();

    found();
    venue.broker.fillsOf(OurVenue.ACCOUNT, "1", true, now);
    found();
    venue.broker.fillsOf(OurVenue.ACCOUNT, "1", false, now);

    assertEquals(
        List.of(Urgency.CLAIMED, Urgency.ORDINARY, Urgency.ORDINARY, Urgency.EXIT), venue.taken);
  }

  @Test
  void whereRequestsAreShortAnOrderThatWasJustTakenIsLeftAloneForAMoment() {
    venue.tight = true;
    venue.broker.open(venue.order("id-1"));

    assertEquals(List.of(), fills());
    assertEquals(Optional.empty(), found());
    assertEquals(0, venue.asked(Endpoint.TRADES) + venue.asked(Endpoint.ORDERS));

    now = now.plusMillis(600);
    assertEquals(Status.WORKING, status());
    fills();
    assertEquals(1, venue.asked(Endpoint.TRADES));
  }

  @Test
  void aCloseThatIsNotInAnAnswerFromFurtherBackIsAskedForByItself() {
    try (OurVenue cutting = new OurVenue(() -> now, usual -> usual.at(() -> now).listing(50))) {
      for (int i = 0; i < 50; i++) {
        cutting.gateway.venue().waiting(OurVenue.ID, "CON.F.US.EP.Z26", 0, 1);
      }
      now = now.plusSeconds(3_600);
      cutting.broker.open(cutting.order("id-1"));
      Holding held = cutting.held();
      now = now.plusSeconds(3_600);
      cutting.broker.close(cutting.close(held));

      assertEquals(
          1, cutting.broker.orders(OurVenue.ACCOUNT, OurVenue.FRONT.id(), now).size(), "the close");
    }
  }

  @Test
  void whereRequestsAreShortACloseIsLeftAloneForAMomentToo() {
    venue.broker.open(venue.order("id-1"));
    now = now.plusSeconds(2);
    Holding held = venue.held();
    venue.tight = true;
    venue.broker.close(venue.close(held));

    assertEquals(0, closes());
    assertEquals(0, venue.asked(Endpoint.ORDERS));
    now = now.plusMillis(600);
    assertEquals(1, closes());
  }

  private long closes() {
    return venue.broker.orders(OurVenue.ACCOUNT, OurVenue.FRONT.id(), now.minusSeconds(10)).stream()
        .filter(order -> order.side() == Side.SELL)
        .count();
  }

  @ParameterizedTest
  @EnumSource(
      value = Endpoint.class,
      names = {"POSITIONS", "ORDERS", "TRADES", "OPEN_ORDERS"})
  void aReadWithoutAnAnswerIsUnavailableAndSaysForHowLong(Endpoint endpoint) {
    venue.meeting(
        endpoint,
        new Trouble.Status(500),
        new Trouble.Dropped(),
        new Trouble.DoneAndGarbled(),
        new Trouble.Refused(77, null),
        new Trouble.TooMany("9"));

    for (int i = 0; i < 4; i++) {
      assertThrows(Broker.Unavailable.class, () -> read(endpoint));
    }
    Broker.Unavailable tooMany = assertThrows(Broker.Unavailable.class, () -> read(endpoint));
    assertTrue(tooMany.retryAfter().compareTo(Duration.ofSeconds(9)) >= 0);
    read(endpoint);
  }

  @ParameterizedTest
  @EnumSource(
      value = Endpoint.class,
      names = {"POSITIONS", "ORDERS", "TRADES", "OPEN_ORDERS"})
  void anAccountThatTheVenueDoesNotKnowIsNoneByName(Endpoint endpoint) {
    venue.meeting(endpoint, new Trouble.Refused(1, null), new Trouble.Refused(1, "not yours"));

    Broker.NoAccount none = assertThrows(Broker.NoAccount.class, () -> read(endpoint));
    assertEquals("account 1001 at the venue: ACCOUNT_NOT_FOUND", none.reason());
    none = assertThrows(Broker.NoAccount.class, () -> read(endpoint));
    assertEquals("account 1001 at the venue: not yours", none.reason());
  }

  private void read(Endpoint endpoint) {
    switch (endpoint) {
      case POSITIONS -> venue.broker.positions(OurVenue.ACCOUNT);
      case ORDERS -> venue.broker.orders(OurVenue.ACCOUNT, OurVenue.FRONT.id(), OurVenue.LONG_AGO);
      case TRADES -> venue.broker.fills(OurVenue.ACCOUNT, OurVenue.LONG_AGO);
      case OPEN_ORDERS ->
          venue.broker.cancelRest(OurVenue.ACCOUNT, OurVenue.FRONT, OurVenue.LONG_AGO);
      default -> throw new IllegalArgumentException(endpoint.toString());
    }
  }

  private Status status() {
    return found().orElseThrow().status();
  }

  private Optional<Broker.Found> found() {
    return venue.broker.find(OurVenue.ACCOUNT, "id-1", now);
  }

  private List<Fill> fills() {
    return venue.broker.fills(OurVenue.ACCOUNT, OurVenue.LONG_AGO).stream()
        .map(Broker.BrokerFill::fill)
        .toList();
  }
}
