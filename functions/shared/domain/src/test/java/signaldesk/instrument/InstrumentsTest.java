package signaldesk.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The catalogue against the gateway's contract table: chart symbol, roots, tick, tick value,
 * dollars per point.
 */
class InstrumentsTest {

  @ParameterizedTest
  @CsvSource({
    "NQ1!, NQ, ENQ, 0.25, 5.00, 20, HMUZ",
    "MNQ1!, MNQ, MNQ, 0.25, 0.50, 2, HMUZ",
    "ES1!, ES, EP, 0.25, 12.50, 50, HMUZ",
    "MES1!, MES, MES, 0.25, 1.25, 5, HMUZ",
    "YM1!, YM, YM, 1, 5.00, 5, HMUZ",
    "MYM1!, MYM, MYM, 1, 0.50, 0.5, HMUZ",
    "RTY1!, RTY, RTY, 0.1, 5.00, 50, HMUZ",
    "M2K1!, M2K, M2K, 0.1, 0.50, 5, HMUZ",
    "GC1!, GC, GCE, 0.1, 10.00, 100, GJMQVZ",
    "MGC1!, MGC, MGC, 0.1, 1.00, 10, GJMQVZ",
    "SI1!, SI, SIE, 0.005, 25.00, 5000, HKNUZ",
    "SIL1!, SIL, SIL, 0.005, 5.00, 1000, HKNUZ",
    "PL1!, PL, PLE, 0.1, 5.00, 50, FJNV",
    "NG1!, NG, NGE, 0.001, 10.00, 10000, FGHJKMNQUVXZ",
    "MNG1!, MNG, MNG, 0.001, 1.00, 1000, FGHJKMNQUVXZ",
    "QG1!, QG, NQG, 0.005, 12.50, 2500, FGHJKMNQUVXZ",
    "CL1!, CL, CLE, 0.01, 10.00, 1000, FGHJKMNQUVXZ",
    "MCL1!, MCL, MCLE, 0.01, 1.00, 100, FGHJKMNQUVXZ",
    "QM1!, QM, NQM, 0.025, 12.50, 500, FGHJKMNQUVXZ"
  })
  void everyRowIsTheContractsSpecification(
      String symbol,
      String cmeRoot,
      String root,
      BigDecimal tickSize,
      BigDecimal tickValue,
      BigDecimal dollarsPerPoint,
      String months) {
    Instrument instrument = Instruments.get(symbol);

    assertEquals(cmeRoot, instrument.cmeRoot());
    assertEquals(root, instrument.root());
    assertEquals(tickSize, instrument.tickSize());
    assertEquals(Money.ofDollars(tickValue), instrument.tickValue());
    assertEquals(0, dollarsPerPoint.compareTo(instrument.pointValue()));
    assertEquals(months, instrument.months());
  }

  @Test
  void noTwoInstrumentsShareASymbolOrARoot() {
    Set<String> seen = new HashSet<>();
    for (Instrument instrument : Instruments.all()) {
      assertTrue(seen.add("symbol " + instrument.symbol()), instrument.symbol());
      assertTrue(seen.add("root " + instrument.root()), instrument.root());
      assertTrue(seen.add("CME root " + instrument.cmeRoot()), instrument.cmeRoot());
    }
    assertEquals(19, Instruments.all().size());
  }

  @Test
  void anUnknownSymbolIsAnErrorNeverAMultiplierOfOne() {
    assertTrue(Instruments.find("BTC1!").isEmpty());
    assertTrue(Instruments.tradedFor("EURUSD").isEmpty());
    assertThrows(IllegalArgumentException.class, () -> Instruments.get("NQ"));
  }

  @Test
  void aSpotQuoteStandsForItsFutureAndIsMarkedAsAProxy() {
    assertEquals("MGC1!", Instruments.tradedFor("XAUUSD").orElseThrow().symbol());
    assertEquals("SIL1!", Instruments.tradedFor("XAGUSD").orElseThrow().symbol());
    assertEquals("PL1!", Instruments.tradedFor("XPTUSD").orElseThrow().symbol());
    assertEquals("NG1!", Instruments.tradedFor("NGAS").orElseThrow().symbol());
    assertTrue(Instruments.isProxy("XAUUSD"));
    assertFalse(Instruments.isProxy("NQ1!"));
  }

  @Test
  void nasdaqAndItsMicroAreOneProduct() {
    assertEquals(Instruments.get("NQ1!").product(), Instruments.get("MNQ1!").product());
  }

  @Test
  void aQuoteOnTheGridIsWholeTicksAndBack() {
    Instrument nq = Instruments.get("NQ1!");

    // 20012.50 / 0.25 = 80050
    assertEquals(new Price(80050), nq.price(new BigDecimal("20012.5")));
    assertEquals(new BigDecimal("20012.50"), nq.points(new Price(80050)));
  }

  @Test
  void aQuoteBetweenTwoTicksIsNeverRounded() {
    Instrument nq = Instruments.get("NQ1!");
    assertThrows(ArithmeticException.class, () -> nq.price(new BigDecimal("20012.60")));
    Instrument silver = Instruments.get("SI1!");
    assertThrows(ArithmeticException.class, () -> silver.price(new BigDecimal("31.003")));
  }

  @Test
  void moneyIsExactToTheCentOrAnError() {
    assertEquals(new BigDecimal("1.40"), Money.ofDollars(new BigDecimal("1.4")).dollars());
    assertThrows(ArithmeticException.class, () -> Money.ofDollars(new BigDecimal("0.375")));
    assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE).plus(new Money(1)));
  }
}
