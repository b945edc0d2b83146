package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolRuleTest {
  private final TestDesk desk = new TestDesk();

  @ParameterizedTest
  @CsvSource({
    "NQ1!, NQ1!",
    "CME_MINI:NQ1!, NQ1!",
    "CME_MINI:MNQ1!, MNQ1!",
    "nq1!, NQ1!",
    "OANDA:XAUUSD, XAUUSD"
  })
  void anExchangeIsStripped(String sent, String symbol) {
    assertEquals("202", desk.verdict(entry(sent)));
    assertEquals(symbol, desk.signal().symbol());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CME_MINI_DL:NQ1!", "CME_MINI_DLY:NQ1!"})
  void delayedDataIsRefusedForEntriesOnly(String sent) {
    assertEquals("400 symbol:delayed_data", desk.verdict(entry(sent)));
    assertEquals(
        "202 symbol:delayed_data", desk.verdict(Alert.exit().with("symbol", quoted(sent))));
  }

  @Test
  void delayedDataIsSeenInTheExchangeFieldToo() {
    assertEquals(
        "400 exchange:delayed_data",
        desk.verdict(Alert.entry().with("exchange", "\"CME_MINI_DL\"")));
  }

  @ParameterizedTest
  @CsvSource({
    "NQZ2026, NQ1!",
    "NQZ26, NQ1!",
    "NQZ6, NQ1!",
    "CME_MINI:NQH2027, NQ1!",
    "MNQZ2026, MNQ1!",
    "CLF2027, CL1!",
    "ESZ2026, ES1!"
  })
  void aDatedSymbolIsRefusedNamingTheContinuousOne(String sent, String fix) {
    String bare = sent.substring(sent.indexOf(':') + 1);

    assertEquals("400 symbol:dated_symbol", desk.verdict(entry(sent)));
    assertEquals(
        "\"%s\" is one delivery month; use the continuous chart %s".formatted(bare, fix),
        desk.message(entry(sent)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"QQQ", "NQ2!", "NQ", "BTCUSD", "ZZZ1!", "XYZZ2026"})
  void anUnknownSymbolIsRefusedNamingTheAllowed(String sent) {
    assertEquals("400 symbol:unknown_symbol", desk.verdict(entry(sent)));
    assertEquals(
        "\"%s\" is not known; allowed on this hook: NQ1!, MNQ1!, CL1!, XAUUSD".formatted(sent),
        desk.message(entry(sent)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ES1!", "XAGUSD"})
  void aKnownSymbolThatIsNotOnTheHookIsRefused(String sent) {
    assertEquals("400 symbol:symbol_not_on_hook", desk.verdict(entry(sent)));
  }

  @Test
  void anEmptySymbolIsMissing() {
    assertEquals("400 symbol:required", desk.verdict(entry("")));
    assertEquals("400 symbol:required", desk.verdict(entry("CME_MINI:")));
  }

  private static Alert entry(String symbol) {
    return Alert.entry().with("symbol", quoted(symbol));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
