package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signaldesk.adapter.projectx.Rows.VenueTrade;
import signaldesk.desk.Firm.Fees;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.port.Broker;
import signaldesk.signal.Side;

/** What a venue's trade is as a fill. */
class FillRowsTest {
  private static final Instant AT = Instant.parse("2026-11-23T15:30:00.123456Z");

  @Test
  void aTradeIsAFillAtItsOwnPriceInWholeTicks() {
    Fill fill = fill(trade("21010.250000000", "2.800000000", null, false));

    assertEquals(
        new Fill(
            "91",
            "CON.F.US.ENQ.Z26",
            Side.SELL,
            2,
            new Price(84_041),
            cents(280),
            AT,
            false,
            false),
        fill);
    assertEquals(
        "12",
        FillRows.read(trade("1", "0", null, false), "ENQ", Fees.WITHOUT_COMMISSION)
            .orElseThrow()
            .brokerOrderId());
  }

  /** A commission that is told apart comes on top, unless the firm's fees hold it. */
  @ParameterizedTest
  @CsvSource({
    "1.400000000,, 140",
    "1.400000000, 0.000000000, 140",
    "0.90, 0.5, 140",
    "0.37, 0.005, 38", // 37.5 cents, half to even
    "0.365,, 36", // 36.5 cents
    "-0.10, 0.5, 40",
    "0,, 0"
  })
  void aFeeIsWhatTheVenueChargedForThisSideInWholeCents(
      String fees, @Nullable String commissions, long cents) {
    assertEquals(cents(cents), fill(trade("21010.25", fees, commissions, false)).fee());
  }

  @ParameterizedTest
  @CsvSource({"1.400000000,, 140", "0.90, 0.5, 90", "0.37, 0.005, 37"})
  void whereFeesHoldTheCommissionItIsNotAddedAgain(
      String fees, @Nullable String commissions, long cents) {
    VenueTrade row = trade("21010.25", fees, commissions, false);
    Fill fill = FillRows.read(row, "ENQ", Fees.WITH_COMMISSION).orElseThrow().fill();
    assertEquals(cents(cents), fill.fee());
  }

  @Test
  void aNegativeFeeMayBeACreditAndIsBookedAsNoCharge() {
    Broker.Unavailable error =
        assertThrows(Broker.Unavailable.class, () -> fill(trade("21010.25", "-1.4", null, false)));

    assertEquals("trade 91 has fees of -1.4: a charge is not negative", error.reason());
  }

  @Test
  void aTradeTakenBackIsAVoidedFill() {
    assertTrue(fill(trade("21010.25", "2.8", null, true)).voided());
  }

  @Test
  void aPriceBetweenTicksIsNeverRounded() {
    Broker.Unavailable error =
        assertThrows(Broker.Unavailable.class, () -> fill(trade("21010.13", "2.8", null, false)));

    assertEquals("trade 91 is at 21010.13, which is no tick of NQ1!", error.reason());
  }

  @Test
  void aProductThatTheDeskDoesNotKnowIsNobodysFill() {
    assertEquals(
        Optional.empty(),
        FillRows.read(trade("1", "0", null, false), "ZZZ", Fees.WITHOUT_COMMISSION));
  }

  private static Fill fill(VenueTrade row) {
    return FillRows.read(row, "ENQ", Fees.WITHOUT_COMMISSION).orElseThrow().fill();
  }

  private static VenueTrade trade(
      String price, String fees, @Nullable String commissions, boolean voided) {
    return new VenueTrade(
        "91",
        "CON.F.US.ENQ.Z26",
        AT,
        new BigDecimal(price),
        new BigDecimal(fees),
        Optional.ofNullable(commissions).map(BigDecimal::new),
        1,
        2,
        voided,
        "12");
  }

  private static Money cents(long cents) {
    return new Money(cents);
  }
}
