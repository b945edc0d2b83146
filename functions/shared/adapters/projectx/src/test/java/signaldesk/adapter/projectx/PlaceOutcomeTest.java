package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Trouble;
import signaldesk.port.Broker;
import signaldesk.port.Broker.Found;
import signaldesk.port.SubmitOutcome;
import signaldesk.signal.Side;

/** What every answer to an entry means: the vendor's table, and the roads there and back. */
class PlaceOutcomeTest {
  private final OurVenue venue = new OurVenue();

  @AfterEach
  void close() {
    venue.close();
  }

  @Test
  void whatIsTakenIsAcceptedUnderTheVenuesIdAndFoundByOurs() {
    SubmitOutcome.Accepted accepted = assertInstanceOf(SubmitOutcome.Accepted.class, open());

    Found found = venue.broker.find(OurVenue.ACCOUNT, "id-1", OurVenue.LONG_AGO).orElseThrow();
    assertEquals(accepted.brokerOrderId(), found.brokerOrderId());
  }

  /** Nothing came back in time, and it was done all the same. */
  @Test
  void whatIsTakenWithoutAnAnswerIsUnknownUntilItIsFoundByOurId() {
    venue.meeting(Endpoint.PLACE, new Trouble.DoneAndHangs());

    assertEquals(new SubmitOutcome.Unknown("no answer in time"), open());

    Found found = venue.broker.find(OurVenue.ACCOUNT, "id-1", OurVenue.LONG_AGO).orElseThrow();
    assertEquals(Found.Status.FILLED, found.status());
    assertEquals(2, venue.held().quantity());
    assertInstanceOf(SubmitOutcome.Duplicate.class, open(), "a second one is none");
    assertEquals(2, venue.held().quantity());
  }

  @ParameterizedTest
  @CsvSource({
    "1, Barred",
    "2, Rejected",
    "3, Rejected",
    "4, Barred",
    "5, Rejected",
    "6, Accepted",
    "7, Unknown",
    "8, WrongContract",
    "9, WrongContract",
    "10, Barred",
    "11, Unknown",
    "-1, Unknown"
  })
  void aRefusalMeansWhatThePlacesTableSays(int code, String outcome) {
    // A refused order can have an id all the same: it says nothing.
    venue.meeting(Endpoint.PLACE, new Trouble.Refused(code, "why", Optional.of(4_711L)));

    assertEquals(outcome, open().getClass().getSimpleName());
    assertEquals(1, venue.asked(Endpoint.PLACE), "sent once");
  }

  @Test
  void aRefusalKeepsTheVenuesWords() {
    venue.meeting(Endpoint.PLACE, new Trouble.Refused(2, "Invalid order size"));

    assertEquals(new SubmitOutcome.Rejected("ORDER_REJECTED", "Invalid order size"), open());
  }

  @Test
  void aPendingOrderHasNoIdToTrust() {
    venue.meeting(Endpoint.PLACE, new Trouble.Refused(6, null, Optional.of(4_711L)));

    assertEquals(new SubmitOutcome.Accepted(null), open());
  }

  @Test
  void aTagThatIsKnownIsADuplicateWhateverTheWordsAround() {
    venue.meeting(
        Endpoint.PLACE,
        new Trouble.Refused(2, "Order rejected: Custom Tag already in use for this account."));

    assertInstanceOf(SubmitOutcome.Duplicate.class, open());
  }

  @Test
  void aClosedMarketIsARefusalUnderEitherCode() {
    venue.gateway.venue().closed(true);
    assertInstanceOf(SubmitOutcome.Rejected.class, open());

    venue.meeting(Endpoint.PLACE, new Trouble.Refused(2, "Outside of trading hours"));
    assertInstanceOf(SubmitOutcome.Rejected.class, open());
  }

  @Test
  void anAnswerThatIsLostIsUnknownAndTheOrderIsThere() {
    venue.meeting(Endpoint.PLACE, new Trouble.DoneAndDropped());

    assertInstanceOf(SubmitOutcome.Unknown.class, open());
    assertEquals(
        Found.Status.FILLED,
        venue.broker.find(OurVenue.ACCOUNT, "id-1", OurVenue.LONG_AGO).orElseThrow().status());
    assertInstanceOf(SubmitOutcome.Duplicate.class, open());
    assertEquals(2, venue.held().quantity());
  }

  /** As long as a request is waited for, in real time: nothing else shows that it is. */
  @Test
  void aWriteThatIsNotAnsweredIsUnknownWithinItsTime() {
    venue.broker.positions(OurVenue.ACCOUNT);
    venue.meeting(Endpoint.PLACE, new Trouble.Hangs());
    long before = System.nanoTime();

    assertEquals(new SubmitOutcome.Unknown("no answer in time"), open());

    assertTrue(
        Duration.ofNanos(System.nanoTime() - before).compareTo(Gateway.LONGEST) < 0, "in time");
  }

  @Test
  void anAnswerThatCannotBeReadIsUnknown() {
    venue.meeting(Endpoint.PLACE, new Trouble.DoneAndGarbled());

    assertInstanceOf(SubmitOutcome.Unknown.class, open());
  }

  @Test
  void aRequestThatIsLostIsUnknownAndTheOrderIsNotThere() {
    venue.meeting(Endpoint.PLACE, new Trouble.Dropped());

    assertInstanceOf(SubmitOutcome.Unknown.class, open());
    assertTrue(venue.broker.find(OurVenue.ACCOUNT, "id-1", OurVenue.LONG_AGO).isEmpty());
    assertInstanceOf(SubmitOutcome.Accepted.class, open());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 500, 502, 503, 504})
  void aStatusThatIsNoAnswerIsUnknown(int status) {
    venue.meeting(Endpoint.PLACE, new Trouble.Status(status));

    assertInstanceOf(SubmitOutcome.Unknown.class, open());
  }

  @Test
  void tooManyRequestsIsNotSentForAsLongAsTheVenueAsks() {
    venue.meeting(Endpoint.PLACE, new Trouble.TooMany("7"));

    SubmitOutcome.NotSent notSent = assertInstanceOf(SubmitOutcome.NotSent.class, open());

    assertTrue(notSent.retryAfter().compareTo(Duration.ofSeconds(7)) >= 0, notSent.toString());
    assertEquals(1, venue.asked(Endpoint.PLACE));
    assertInstanceOf(SubmitOutcome.Accepted.class, open());
  }

  @Test
  void tooManyRequestsWithoutATimeIsNotSentForASecondAtLeast() {
    venue.meeting(Endpoint.PLACE, new Trouble.TooMany(null));

    SubmitOutcome.NotSent notSent = assertInstanceOf(SubmitOutcome.NotSent.class, open());

    assertTrue(notSent.retryAfter().compareTo(Duration.ofSeconds(1)) >= 0, notSent.toString());
  }

  @Test
  void anExpiredSessionIsRenewedOnceAndTheSameTagSent() {
    venue.expireSession();

    assertInstanceOf(SubmitOutcome.Accepted.class, open());

    assertEquals(2, venue.gateway.logins("mia"));
    assertTrue(venue.broker.find(OurVenue.ACCOUNT, "id-1", OurVenue.LONG_AGO).isPresent());
  }

  @Test
  void aVenueThatTakesNoSessionIsNotSent() {
    venue.expireSession();
    venue.meeting(Endpoint.PLACE, new Trouble.Status(401), new Trouble.Status(401));

    assertInstanceOf(SubmitOutcome.NotSent.class, open());
    assertEquals(2, venue.asked(Endpoint.PLACE));
  }

  @Test
  void aVenueThatIsNotThereIsNotSent() {
    venue.broker.positions(OurVenue.ACCOUNT);
    venue.gateway.close();
    open(); // may be lost on the connection that was kept; there is none for the next one

    assertInstanceOf(SubmitOutcome.NotSent.class, open());
  }

  @Test
  void anAccountWithoutANumberIsNoneOfTheVenues() {
    assertInstanceOf(
        SubmitOutcome.Barred.class,
        venue.broker.open(
            new Broker.Open(
                "paper-1",
                OurVenue.NQ,
                OurVenue.FRONT,
                Side.BUY,
                1,
                "id-1",
                Instant.MAX,
                OurVenue.QUOTE)));
  }

  private SubmitOutcome open() {
    return venue.broker.open(venue.order("id-1"));
  }
}
