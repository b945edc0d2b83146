package signaldesk.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Size;

class SizingTest {
  private static final String ACCOUNT = "fundingLevel: 50K}";

  private static Map<String, Size> sizesWith(String more) {
    return DeskFile.read(Files.with(ACCOUNT, "fundingLevel: 50K, " + more + "}"))
        .accounts()
        .getFirst()
        .sizes();
  }

  private static List<String> problemsWith(String more) {
    return Files.problems(ACCOUNT, "fundingLevel: 50K, " + more + "}");
  }

  @Test
  void anAccountsOwnSizeGoesBeforeTheDefault() {
    assertEquals(
        Map.of("NQ1!", new Size("NQ1!", 3), "MNQ1!", new Size("MNQ1!", 4)),
        sizesWith("sizes: {NQ1!: 3}"));
  }

  @Test
  void anNqChartMayTradeMnq() {
    assertEquals(
        new Size("MNQ1!", 6), sizesWith("sizes: {NQ1!: {trade: MNQ1!, contracts: 6}}").get("NQ1!"));
  }

  @Test
  void aChartNeverTradesAnotherProduct() {
    assertEquals(
        List.of(
            "line 8: accounts.0123.sizes.NQ1!.trade: must be an instrument of the chart's product:"
                + " NQ1!, MNQ1!, not \"ES1!\""),
        problemsWith("sizes: {NQ1!: {trade: ES1!, contracts: 6}}"));
  }

  @Test
  void theMultiplierIsRoundedDown() {
    // 4 x 1.7 = 6.8
    assertEquals(
        Map.of("NQ1!", new Size("NQ1!", 1), "MNQ1!", new Size("MNQ1!", 6)),
        sizesWith("multiplier: 1.7"));
  }

  @Test
  void aMultiplierThatLeavesNothingIsAMistake() {
    // NQ: 1 x 0.5 = 0.5; MNQ: 4 x 0.5 = 2
    assertEquals(
        List.of(
            "line 8: accounts.0123.multiplier: leaves nothing of NQ1!: 1 x 0.5 is less than one"
                + " contract of NQ1!; give this account its own size, or sizes: {NQ1!: none}"),
        problemsWith("multiplier: 0.5"));
    assertEquals(
        Map.of("MNQ1!", new Size("MNQ1!", 2)), sizesWith("multiplier: 0.5, sizes: {NQ1!: none}"));
  }

  @Test
  void theCapCutsWhatTheMultiplierMade() {
    // 4 x 3 = 12, at most 10
    assertEquals(new Size("MNQ1!", 10), sizesWith("multiplier: 3, cap: 10").get("MNQ1!"));
  }

  @Test
  void aCapMayBeSetForWhatIsTraded() {
    // The NQ chart trades MNQ here, so MNQ's cap counts.
    assertEquals(
        Map.of("NQ1!", new Size("MNQ1!", 5), "MNQ1!", new Size("MNQ1!", 4)),
        sizesWith("cap: {MNQ1!: 5}, sizes: {NQ1!: {trade: MNQ1!, contracts: 20}}"));
  }

  @Test
  void aSizeIsAWholeNumberOfContracts() {
    for (String size : List.of("0", "-1", "1.5", "1001", "many")) {
      assertEquals(
          List.of(
              "line 8: accounts.0123.sizes.NQ1!: must be a whole number of contracts from 1 to"
                  + " 1000, not "
                  + (size.matches("[0-9]+") ? size : '"' + size + '"')),
          problemsWith("sizes: {NQ1!: " + size + "}"));
    }
  }

  @Test
  void aMultiplierIsAboveZero() {
    for (String factor : List.of("0", "0.0", "100.5")) {
      assertEquals(
          List.of(
              "line 8: accounts.0123.multiplier: must be a number above 0 and up to 100, 1.5, not "
                  + factor),
          problemsWith("multiplier: " + factor));
    }
  }

  @Test
  void aSizeIsOnlyForAChartOfTheDesk() {
    assertEquals(
        List.of("line 8: accounts.0123.sizes.ES1!: is not in instruments: NQ1!, MNQ1!"),
        problemsWith("sizes: {ES1!: 1}"));
  }

  @Test
  void anInstrumentWithoutASizeIsTradedOnlyWhereAnAccountSaysHowMuch() {
    Desk desk =
        DeskFile.read(
            Files.with("NQ1!: {root: ENQ, size: 1}", "NQ1!: {root: ENQ}")
                .replace(ACCOUNT, "fundingLevel: 50K, sizes: {NQ1!: 2}}"));

    assertEquals(new Size("NQ1!", 2), desk.accounts().getFirst().sizes().get("NQ1!"));
    assertEquals(Map.of("MNQ1!", new Size("MNQ1!", 4)), desk.accounts().getLast().sizes());
  }

  @Test
  void aSpotQuoteTradesTheFutureItStandsFor() {
    Desk desk =
        DeskFile.read(
            Files.with("  NQ1!: {root: ENQ, size: 1}", "  XAUUSD: {root: MGC, size: 2}")
                .replace("fees: {NQ1!: 1.40", "fees: {MGC1!: 0.77"));

    assertEquals(new Size("MGC1!", 2), desk.accounts().getFirst().sizes().get("XAUUSD"));
  }

  @Test
  void aRootThatIsNotTheBrokersIsAMistake() {
    assertEquals(
        List.of(
            "line 5: instruments.NQ1!.root: must be ENQ, the broker's root of NQ1!, not \"NQ\""
                + "; did you mean ENQ?"),
        Files.problems("root: ENQ", "root: NQ"));
  }
}
