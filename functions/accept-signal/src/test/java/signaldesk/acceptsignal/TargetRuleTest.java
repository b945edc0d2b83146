package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.signal.Target;

/** What a signal asks for (I7). */
class TargetRuleTest {
  private final TestDesk desk = new TestDesk();

  @ParameterizedTest
  @CsvSource({
    "buy, go_long, LONG",
    "sell, exit_long, NOT_LONG",
    "sell, go_short, SHORT",
    "buy, exit_short, NOT_SHORT",
    "BUY, Go_Long, LONG",
  })
  void aPairNamesItsTarget(String direction, String comment, Target target) {
    assertEquals("202", desk.verdict(pair(direction, comment)));
    assertEquals(target, desk.signal().target());
  }

  @ParameterizedTest
  @CsvSource({"sell, go_long", "buy, exit_long", "buy, go_short", "sell, exit_short"})
  void everyOtherPairIsAContradiction(String direction, String comment) {
    assertEquals("400 comment:contradiction", desk.verdict(pair(direction, comment)));
    assertEquals(
        "direction %s and comment %s contradict each other; allowed: buy with go_long or exit_short,"
                .formatted(direction, comment)
            + " sell with go_short or exit_long",
        desk.message(pair(direction, comment)));
  }

  @Test
  void whatIsUnknownIsNamedWithWhatIsAllowed() {
    assertEquals(
        "400 direction:unknown_direction comment:unknown_comment",
        desk.verdict(pair("hold", "L1")));
    assertEquals(
        "\"hold\" is not known; allowed: \"buy\" or \"sell\"",
        desk.message(pair("hold", "go_long")));
    assertTrue(desk.message(pair("buy", "L1")).contains("{{strategy.market_position}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "buy, long, LONG",
    "sell, long, LONG",
    "sell, short, SHORT",
    "sell, flat, FLAT",
    "buy, flat, FLAT"
  })
  void aMarketPositionIsTheTargetAndAnyCommentIsAllowed(
      String direction, String position, Target target) {
    Alert alert = pair(direction, "TP 1 / trail").with("market_position", quoted(position));

    assertEquals("202", desk.verdict(alert));
    assertEquals(target, desk.signal().target());
  }

  @Test
  void aMarketPositionWinsOverACommentThatSaysOtherwise() {
    assertEquals("202", desk.verdict(pair("sell", "go_short").with("market_position", "\"flat\"")));
    assertEquals(Target.FLAT, desk.signal().target());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"up\"", "\"\"", "\"{{strategy.market_position}}\"", "1", "[]"})
  void aMarketPositionThatCannotBeReadIsRefused(String position) {
    assertTrue(
        desk.verdict(Alert.entry().with("market_position", position))
            .startsWith("400 market_position:"));
  }

  @ParameterizedTest
  @CsvSource({"flat, 2", "long, 0", "short, 0.0"})
  void aMarketPositionThatItsSizeContradictsIsRefused(String position, String size) {
    Alert alert =
        Alert.entry().with("market_position", quoted(position)).with("market_position_size", size);

    assertEquals("400 market_position:contradiction", desk.verdict(alert));
  }

  @Test
  void aNullMarketPositionIsNone() {
    assertEquals("202", desk.verdict(Alert.entry().with("market_position", "null")));
    assertEquals(Target.LONG, desk.signal().target());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "{}", "[]"})
  void aWrongTypeIsNamed(String value) {
    assertEquals(
        "400 direction:wrong_type comment:wrong_type symbol:wrong_type",
        desk.verdict(
            Alert.entry().with("direction", value).with("comment", value).with("symbol", value)));
  }

  @Test
  void aLiteralPlaceholderIsNamed() {
    assertEquals(
        "400 direction:placeholder_not_filled comment:placeholder_not_filled"
            + " symbol:placeholder_not_filled",
        desk.verdict(
            pair("{{strategy.order.action}}", "{{strategy.order.comment}}")
                .with("symbol", "\"{{Ticker}}\"")));
    assertTrue(
        desk.message(Alert.entry().with("symbol", "\"{{Ticker}}\"")).contains("write {{ticker}}"));
  }

  @Test
  void missingAndNullFieldsAreNamed() {
    assertEquals(
        "400 direction:required comment:required symbol:required time_Of_Message:required",
        desk.verdict("{\"direction\": null}"));
  }

  private static Alert pair(String direction, String comment) {
    return Alert.entry().with("direction", quoted(direction)).with("comment", quoted(comment));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
