package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Trouble;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.port.Broker.Found.Status;
import signaldesk.port.SubmitOutcome;
import signaldesk.signal.Side;

/** What every answer to a close means; its table is not the partial close's, nor the place's. */
class CloseOutcomeTest {
  private final OurVenue venue = new OurVenue();
  private Holding held = new Holding("0", OurVenue.FRONT, 1, OurVenue.LONG_AGO);

  @BeforeEach
  void longTwo() {
    venue.broker.open(venue.order("id-1"));
    held = venue.held();
  }

  @AfterEach
  void close() {
    venue.close();
  }

  @Test
  void aCloseIsAcceptedWithoutAnIdAndListedBySideAndSize() {
    assertEquals(new SubmitOutcome.Accepted(null), closing());

    Broker.Placed placed =
        venue.broker.orders(OurVenue.ACCOUNT, OurVenue.FRONT.id(), OurVenue.LONG_AGO).getLast();
    assertEquals(Side.SELL, placed.side());
    assertEquals(2, placed.contracts());
    assertEquals(Status.FILLED, placed.status());
    assertEquals(List.of(), venue.broker.positions(OurVenue.ACCOUNT));
  }

  @ParameterizedTest
  @CsvSource({
    "1, Barred",
    "2, AlreadyFlat",
    "3, WrongContract",
    "4, WrongContract",
    "5, Rejected",
    "6, Accepted",
    "7, Unknown",
    "8, Barred",
    "9, Unknown",
    "-1, Unknown"
  })
  void aRefusalMeansWhatTheClosesTableSays(int code, String outcome) {
    venue.meeting(Endpoint.CLOSE, new Trouble.Refused(code, null));

    assertEquals(outcome, closing().getClass().getSimpleName());
    assertEquals(1, venue.asked(Endpoint.CLOSE), "sent once");
  }

  @Test
  void aPendingCloseThatIsDoneIsListedLater() {
    venue.meeting(Endpoint.CLOSE, new Trouble.DoneAndSaid(6, null));

    assertEquals(new SubmitOutcome.Accepted(null), closing());
    assertEquals(List.of(), venue.broker.positions(OurVenue.ACCOUNT));
  }

  @Test
  void anAnswerThatIsLostIsUnknownAndThePositionIsGone() {
    venue.meeting(Endpoint.CLOSE, new Trouble.DoneAndDropped());

    assertInstanceOf(SubmitOutcome.Unknown.class, closing());
    assertEquals(List.of(), venue.broker.positions(OurVenue.ACCOUNT));
    assertInstanceOf(SubmitOutcome.AlreadyFlat.class, closing());
  }

  @Test
  void aRequestThatIsLostIsUnknownAndTheVeryPositionStands() {
    venue.meeting(Endpoint.CLOSE, new Trouble.Dropped());

    assertInstanceOf(SubmitOutcome.Unknown.class, closing());
    assertEquals(held, venue.held());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 500, 503})
  void aStatusThatIsNoAnswerIsUnknown(int status) {
    venue.meeting(Endpoint.CLOSE, new Trouble.Status(status));

    assertInstanceOf(SubmitOutcome.Unknown.class, closing());
  }

  @Test
  void tooManyRequestsIsNotSent() {
    venue.meeting(Endpoint.CLOSE, new Trouble.TooMany("2"));

    assertInstanceOf(SubmitOutcome.NotSent.class, closing());
    assertEquals(held, venue.held());
  }

  @Test
  void anExpiredSessionIsRenewedOnce() {
    venue.expireSession();

    assertInstanceOf(SubmitOutcome.Accepted.class, closing());
    assertEquals(2, venue.gateway.logins("mia"));
  }

  @Test
  void aCloseGoesToTheContractHeldNotToTheFront() {
    venue.gateway.venue().list("ENQ", "H27");
    venue.gateway.venue().activate("CON.F.US.ENQ.H27");

    assertInstanceOf(SubmitOutcome.Accepted.class, closing());
    assertEquals(List.of(), venue.broker.positions(OurVenue.ACCOUNT));
  }

  private SubmitOutcome closing() {
    return venue.broker.close(venue.close(held));
  }
}
