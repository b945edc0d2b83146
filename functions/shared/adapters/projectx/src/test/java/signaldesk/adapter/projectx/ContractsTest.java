package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Trouble;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.port.SubmitOutcome;

/** Which month an entry opens. The venue says it; look-alikes are many. */
class ContractsTest {
  private static final String NEXT = "CON.F.US.ENQ.H27";

  private volatile Instant now = Instant.parse("2026-11-23T15:30:00Z");
  private final OurVenue venue = new OurVenue(() -> now, settings -> settings.at(() -> now));

  @AfterEach
  void close() {
    venue.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NQ1!", "MNQ1!", "NG1!", "QG1!", "CL1!", "QM1!", "YM1!", "MYM1!"})
  void theActiveContractOfThatVeryRootIsTheFront(String symbol) {
    Contract front = venue.broker.frontContract(Instruments.get(symbol));

    assertEquals(Instruments.get(symbol).root(), front.root());
    assertEquals(front.root(), front.id().split("\\.", -1)[3]);
  }

  @Test
  void itIsAskedForOnceInATradingDayAndTold() {
    front();
    front();
    assertEquals(1, venue.asked(Endpoint.CONTRACTS));

    now = Instant.parse("2026-11-23T23:00:00Z"); // 17:00 in Chicago: the next trading day
    activate(NEXT);

    assertEquals(NEXT, front().id());
    assertEquals(2, venue.asked(Endpoint.CONTRACTS));
    assertEquals(List.of(OurVenue.FRONT, new Contract(NEXT, "ENQ")), venue.fronts.told());
  }

  @Test
  void aListOfTheDayBeforeIsNoneOfThisDay() {
    now = Instant.parse("2026-11-23T22:59:50Z"); // ten seconds before 17:00 in Chicago
    front();
    activate(NEXT);

    now = now.plusSeconds(15);

    assertEquals(NEXT, front().id());
  }

  @Test
  void twoActiveMonthsRefuseTheEntryAndNameBoth() {
    venue.gateway.venue().list("ENQ", "H27");
    venue.gateway.venue().activate(OurVenue.FRONT.id(), NEXT);

    assertEquals(
        "the venue lists more than one active contract of NQ1! (F.US.ENQ): CON.F.US.ENQ.Z26, "
            + NEXT,
        assertThrows(Broker.NoContract.class, this::front).reason());
  }

  @Test
  void anEntryIsNotRefusedBecauseNobodyCouldBeTold() {
    venue.fronts.fail(1);

    assertEquals(OurVenue.FRONT, front());
    assertEquals(OurVenue.FRONT, front());

    assertEquals(List.of(OurVenue.FRONT), venue.fronts.told());
    assertEquals(1, venue.asked(Endpoint.CONTRACTS));
  }

  @Test
  void aContractThatTheVenueRefusesIsAskedForAgain() {
    front();
    activate(NEXT);

    assertInstanceOf(SubmitOutcome.WrongContract.class, venue.broker.open(venue.order("id-1")));

    assertEquals(NEXT, front().id());
  }

  @Test
  void anOldContractThatIsRefusedAgainAsksNobodyAnew() {
    front();
    activate(NEXT);
    venue.broker.open(venue.order("id-1"));
    front();
    venue.broker.open(venue.order("id-2"));
    front();

    assertEquals(2, venue.asked(Endpoint.CONTRACTS));
  }

  @Test
  void otherTicksThanOursRefuseTheEntryInWords() {
    venue.gateway.venue().ticks(OurVenue.FRONT.id(), new BigDecimal("0.5"), new BigDecimal("5"));

    assertEquals(
        "a tick of CON.F.US.ENQ.Z26 is 0.5 worth 5 USD at the venue, not 0.25 worth 5.00 USD",
        assertThrows(Broker.NoContract.class, this::front).reason());
  }

  @Test
  void anotherTickValueRefusesTheEntryToo() {
    venue.gateway.venue().ticks(OurVenue.FRONT.id(), new BigDecimal("0.25"), new BigDecimal("2"));

    assertThrows(Broker.NoContract.class, this::front);
  }

  @Test
  void noActiveContractRefusesTheEntryAndNamesWhatWasSought() {
    venue.gateway.venue().list("ENQ", "H27");
    venue.gateway.venue().activate("CON.F.US.ENQ.U26");
    assertEquals("CON.F.US.ENQ.U26", front().id(), "whatever the calendar says");

    assertEquals(
        "the venue lists no active contract of SI1! (F.US.XXX)",
        assertThrows(Broker.NoContract.class, () -> venue.broker.frontContract(withRoot("XXX")))
            .reason());
    assertEquals(1, venue.asked(Endpoint.CONTRACT_SEARCH), "looked for by its root too");
  }

  @Test
  void aVenueThatDoesNotAnswerIsNoRefusal() {
    venue.meeting(Endpoint.CONTRACTS, new Trouble.Status(503));

    assertThrows(Broker.Unavailable.class, this::front);
    assertEquals(OurVenue.FRONT, front());
  }

  @Test
  void aHoldingOfAnOldMonthKeepsItsRoot() {
    venue.gateway.venue().byHand(OurVenue.ID, "CON.F.US.ENQ.U26", -3);

    Holding held = venue.held();

    assertEquals(new Contract("CON.F.US.ENQ.U26", "ENQ"), held.contract());
    assertEquals(-3, held.quantity());
  }

  @Test
  void anIdOfAnotherFormKeepsTheRootThatTheVenueSaysAndIsAskedForOnce() {
    venue.gateway.venue().listAs("CON.F.US.NASDAQ.DEC26", "ENQ");
    venue.gateway.venue().byHand(OurVenue.ID, "CON.F.US.NASDAQ.DEC26", 1);
    Contract odd = new Contract("CON.F.US.NASDAQ.DEC26", "ENQ");

    assertEquals(odd, venue.held().contract());
    assertEquals(odd, venue.held().contract());
    assertEquals(1, venue.asked(Endpoint.CONTRACT));
  }

  @Test
  void anIdOfARootThatNobodyTradesIsAskedForToo() {
    venue.gateway.venue().listAs("CON.F.US.NQ.Z26", "ENQ");
    venue.gateway.venue().byHand(OurVenue.ID, "CON.F.US.NQ.Z26", 1);

    assertEquals(new Contract("CON.F.US.NQ.Z26", "ENQ"), venue.held().contract());
  }

  @Test
  void aContractThatTheVenueKnowsNotByItsIdBelongsToNobodysRoot() {
    venue.gateway.venue().listAs("ODD-1", "ENQ");
    venue.gateway.venue().byHand(OurVenue.ID, "ODD-1", 1);
    venue.meeting(Endpoint.CONTRACT, new Trouble.Refused(1, null));

    assertEquals(new Contract("ODD-1", "ODD-1"), venue.held().contract());
  }

  /** What somebody holds by hand of it must hold up no exit. */
  @Test
  void anIdOfARootThatNobodyTradesIsReadAsItLooksWhereTheVenueDoesNotSay() {
    venue.gateway.venue().lookAlike("ZZZ", "ENQ");
    venue.gateway.venue().byHand(OurVenue.ID, "CON.F.US.ZZZ.Z26", 1);
    venue.meeting(
        Endpoint.CONTRACT,
        new Trouble.DoneAndGarbled(),
        new Trouble.Status(503),
        new Trouble.TooMany("1"),
        new Trouble.Refused(77, null));

    for (int i = 0; i < 4; i++) {
      assertEquals(new Contract("CON.F.US.ZZZ.Z26", "ZZZ"), venue.held().contract());
      now = now.plusSeconds(10);
    }
  }

  @Test
  void aContractThatTheVenueRefusesToNameBelongsToNobodysRoot() {
    venue.gateway.venue().listAs("ODD-1", "ENQ");
    venue.gateway.venue().byHand(OurVenue.ID, "ODD-1", 1);
    venue.meeting(Endpoint.CONTRACT, new Trouble.DoneAndGarbled(), new Trouble.Refused(77, null));

    assertThrows(Broker.Unavailable.class, venue::held); // it may be of any root
    assertEquals(new Contract("ODD-1", "ODD-1"), venue.held().contract());
  }

  private Contract front() {
    return venue.broker.frontContract(OurVenue.NQ);
  }

  private void activate(String contractId) {
    venue.gateway.venue().list("ENQ", contractId.substring(contractId.lastIndexOf('.') + 1));
    venue.gateway.venue().activate(contractId);
  }

  private static Instrument withRoot(String root) {
    var silver = Instruments.get("SI1!");
    return new Instrument(
        silver.symbol(),
        silver.cmeRoot(),
        root,
        silver.product(),
        silver.tickSize(),
        silver.tickValue(),
        silver.months());
  }
}
