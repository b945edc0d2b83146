package signaldesk.adapter.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.port.SubmitOutcome;
import signaldesk.port.VenueSettings;
import signaldesk.signal.Side;

/** At what price the paper venue fills, and what it refuses. */
class PaperBrokerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T15:30:00Z");
  private static final Instrument NQ = Instruments.get("NQ1!");
  private static final Instrument MGC = Instruments.get("MGC1!");

  private PaperBroker broker = broker(Fees.demo());

  @Test
  void anEntryFillsAtTheSignalsPriceForTheConfiguredFee() {
    open(NQ, Side.BUY, 2, "a", new Broker.Quote("NQ1!", new BigDecimal("21010.25")));

    Fill fill = lastFill();
    assertEquals(new BigDecimal("21010.25"), NQ.points(fill.price()));
    assertEquals(new Money(280), fill.fee(), "2 x 1.40");
    assertEquals(NOW, fill.filledAt());
    assertFalse(fill.estimated());
  }

  @ParameterizedTest
  @CsvSource({
    "BUY,  21010.26, 21010.50",
    "SELL, 21010.26, 21010.25",
    "BUY,  21010.25, 21010.25",
    "SELL, 21010.25, 21010.25"
  })
  void aPriceOffTheGridGoesToTheNextTickAgainstTheTrader(
      Side side, BigDecimal quote, BigDecimal filled) {
    open(NQ, side, 1, "a", new Broker.Quote("NQ1!", quote));

    assertEquals(filled, NQ.points(lastFill().price()));
  }

  @ParameterizedTest
  @CsvSource({"BUY, 21010.75", "SELL, 21009.75"})
  void slippageIsTicksAgainstTheTrader(Side side, BigDecimal filled) {
    broker = broker(Fees.slipping(2));

    open(NQ, side, 1, "a", new Broker.Quote("NQ1!", new BigDecimal("21010.25")));

    assertEquals(filled, NQ.points(lastFill().price()));
  }

  @Test
  void aProxysPriceGoesAgainstTheTraderAndIsAnEstimate() {
    open(MGC, Side.BUY, 1, "a", new Broker.Quote("XAUUSD", new BigDecimal("4081.437")));

    assertEquals(new BigDecimal("4081.5"), MGC.points(lastFill().price()));
    assertTrue(lastFill().estimated());

    open(MGC, Side.SELL, 2, "b", new Broker.Quote("XAUUSD", null));
    assertEquals(new BigDecimal("4081.4"), MGC.points(lastFill().price()));
    assertTrue(lastFill().estimated(), "the last price seen was a proxy's");
  }

  @Test
  void withoutAPriceTheLastOneSeenOnAnyAccountCounts() {
    Broker.Quote quote = new Broker.Quote("NQ1!", new BigDecimal("21010.25"));
    broker.open(
        new Broker.Open(
            "1002", NQ, broker.frontContract(NQ), Side.BUY, 1, "a", Instant.MAX, quote));

    open(NQ, Side.SELL, 1, "a", new Broker.Quote("NQ1!", null));

    assertEquals(new BigDecimal("21010.25"), NQ.points(lastFill().price()));
  }

  @Test
  void withoutAnyPriceAnEntryIsRefusedNamingTheFixAndItsIdIsUsedUp() {
    SubmitOutcome.Rejected refused =
        assertInstanceOf(
            SubmitOutcome.Rejected.class,
            open(NQ, Side.BUY, 1, "a", new Broker.Quote("NQ1!", null)));

    assertTrue(refused.message().contains("\"price\": {{close}}"), refused.message());
    Broker.Found found = broker.find("1001", "a", NOW).orElseThrow();
    assertEquals(Broker.Found.Status.REJECTED, found.status());
    Broker.Quote priced = new Broker.Quote("NQ1!", new BigDecimal("21010.25"));
    assertInstanceOf(SubmitOutcome.Duplicate.class, open(NQ, Side.BUY, 1, "a", priced));
    assertEquals(List.of(), broker.positions("1001"));
  }

  @Test
  void anInstrumentWithoutAFeeIsRefusedNamingIt() {
    Instrument es = Instruments.get("ES1!");

    SubmitOutcome.Rejected refused =
        assertInstanceOf(
            SubmitOutcome.Rejected.class,
            open(es, Side.BUY, 1, "a", new Broker.Quote("ES1!", new BigDecimal("6000"))));

    assertTrue(refused.message().contains("ES1!"), refused.message());
  }

  @Test
  void aCloseNeverTouchesANewerPosition() {
    Broker.Quote quote = new Broker.Quote("NQ1!", new BigDecimal("21010.25"));
    open(NQ, Side.BUY, 1, "a", quote);
    Holding first = broker.positions("1001").getFirst();
    broker.close(new Broker.Close("1001", NQ, first, quote));
    open(NQ, Side.BUY, 1, "b", quote);

    assertInstanceOf(
        SubmitOutcome.AlreadyFlat.class, broker.close(new Broker.Close("1001", NQ, first, quote)));

    assertEquals(1, broker.positions("1001").getFirst().quantity());
  }

  @Test
  void anOrderThroughZeroMakesANewPosition() {
    Broker.Quote quote = new Broker.Quote("NQ1!", new BigDecimal("21010.25"));
    open(NQ, Side.BUY, 1, "a", quote);
    String first = broker.positions("1001").getFirst().positionId();

    open(NQ, Side.SELL, 3, "b", quote);

    Holding held = broker.positions("1001").getFirst();
    assertEquals(-2, held.quantity());
    assertFalse(first.equals(held.positionId()));
  }

  private SubmitOutcome open(
      Instrument instrument, Side side, long contracts, String id, Broker.Quote quote) {
    return broker.open(
        new Broker.Open(
            "1001",
            instrument,
            broker.frontContract(instrument),
            side,
            contracts,
            id,
            Instant.MAX,
            quote));
  }

  private Fill lastFill() {
    return broker.fills("1001", NOW).getLast().fill();
  }

  private static PaperBroker broker(VenueSettings settings) {
    return new PaperBroker(new MemoryPaperStore(), settings, () -> NOW);
  }
}
