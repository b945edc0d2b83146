package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A price is a quote and never a reason to refuse. */
class PriceRuleTest {
  private final TestDesk desk = new TestDesk();

  @ParameterizedTest
  @ValueSource(strings = {"21010.25", "\"21010.25\"", "21010.2500", "2.101025E4", "\" 21010.25 \""})
  void aPriceIsReadBareOrQuoted(String price) {
    assertEquals("202", desk.verdict(Alert.entry().with("price", price)));
    assertEquals(new BigDecimal("21010.25"), desk.signal().price());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"21,010.25\"' | thousands_comma",
        "'\"{{close}}\"' | placeholder_not_filled",
        "'\"NaN\"' | unreadable",
        "NaN | unreadable",
        "-Infinity | unreadable",
        "'\"\"' | unreadable",
        "'\"21010,25\"' | unreadable",
        "1e999999999 | unreadable",
        "1e-999999999 | unreadable",
        "1e99999999999 | unreadable",
        "123456789012345678901 | unreadable",
        "'\"123456789012345678901\"' | unreadable",
        "1000000000 | unreadable",
        "'\"1000000000\"' | unreadable",
        "1e9 | unreadable",
        "1e-2147483647 | unreadable",
        "0.0000000000000001 | unreadable",
        "'\"0.0000000000000001\"' | unreadable",
        "true | unreadable",
        "[21010.25] | unreadable",
        "{} | unreadable",
        "0 | not_positive",
        "-37.63 | not_positive",
      })
  void whatIsNoPositiveNumberIsLeftOutWithAWarning(String price, String code) {
    assertEquals("202 price:" + code, desk.verdict(Alert.entry().with("price", price)));
    assertNull(desk.signal().price());
  }

  // nine digits before the point and fifteen after it
  @ParameterizedTest
  @ValueSource(strings = {"999999999.000000000000001", "\"999999999.000000000000001\""})
  void theLargestPriceIsTheSameBareAndQuoted(String price) {
    assertEquals("202 price:off_grid", desk.verdict(Alert.entry().with("price", price)));
    assertEquals(new BigDecimal("999999999.000000000000001"), desk.signal().price());
  }

  @Test
  void thousandsCommasAreNamedWithTheFix() {
    desk.post(Alert.entry().with("price", "\"21,010.25\""));

    assertEquals(
        "price: thousands_comma: 21,010.25 has thousands commas and was left out; send 21010.25",
        desk.signal().warnings().getFirst());
  }

  @Test
  void aPriceBetweenTwoTicksIsKeptAsQuoted() {
    assertEquals("202 price:off_grid", desk.verdict(Alert.entry().with("price", "21010.30")));
    assertEquals(new BigDecimal("21010.3"), desk.signal().price());
  }

  @Test
  void aSpotQuoteHasNoGrid() {
    assertEquals(
        "202", desk.verdict(Alert.entry().with("symbol", "\"XAUUSD\"").with("price", "4102.337")));
  }

  @Test
  void aSignalNeedNotQuoteAPrice() {
    assertEquals("202", desk.verdict(Alert.entry().without("price")));
    assertEquals("202", desk.verdict(Alert.exit().with("price", "null")));
  }

  @Test
  void oddFieldsNobodyDependsOnAreWarnings() {
    assertEquals(
        "202 text:wrong_type strategy_order_id:wrong_type prev_market_position:wrong_type",
        desk.verdict(
            Alert.entry()
                .with("text", "5")
                .with("strategy_order_id", "{}")
                .with("prev_market_position", "true")));
    assertTrue(desk.signal().body().contains("\"text\": 5"));
  }
}
