package signaldesk.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneHookPerProductTest {

  /** The good file with these two hooks; the second is on line 12. */
  private static String hooks(String first, String second) {
    return Files.with(
        "  momentum: {tokens: [" + Files.digest('a') + "], symbols: all, accounts: all}\n",
        "  momentum: {tokens: [%s], %s}\n  swing: {tokens: [%s], %s}\n"
            .formatted(Files.digest('a'), first, Files.digest('d'), second));
  }

  @Test
  void nqAndMnqAreOneProduct() {
    assertEquals(
        List.of(
            "line 12: hooks.swing: trades NQ on account 0123, 1001 (MNQ1! trades MNQ1!), and so"
                + " does hook momentum on line 11 (NQ1! trades NQ1!); two hooks may not trade one"
                + " product on one account"),
        Files.problems(hooks("symbols: [NQ1!], accounts: all", "symbols: [MNQ1!], accounts: all")));
  }

  @Test
  void onDifferentAccountsTheyMay() {
    assertEquals(
        List.of(),
        Files.problems(
            hooks("symbols: all, accounts: [0123]", "symbols: all, fundingLevels: [100K]")));
  }

  @Test
  void whatCountsIsWhatTheAccountTradesNotWhatTheChartShows() {
    String gold = "MNQ1!: {root: MNQ, size: {trade: MNQ1!, contracts: 4}}";
    String file =
        hooks("symbols: [XAUUSD], accounts: all", "symbols: [GC1!], accounts: all")
            .replace(gold, "XAUUSD: {size: 1}\n  GC1!: ")
            .replace(
                "fundingLevel: 100K}",
                "fundingLevel: 100K, sizes: {GC1!: {trade: MGC1!, contracts: 3}}}")
            .replace("MNQ1!: 0.37", "MGC1!: 0.77");

    // Account 0123 has no size for the gold chart: nothing to share there.
    assertEquals(
        List.of(
            "line 13: hooks.swing: trades GC on account 1001 (GC1! trades MGC1!), and so does hook"
                + " momentum on line 12 (XAUUSD trades MGC1!); two hooks may not trade one product"
                + " on one account"),
        Files.problems(file));
  }

  @Test
  void anNqChartThatTradesMnqIsSeenThrough() {
    String file =
        hooks("symbols: [NQ1!], accounts: [1001]", "symbols: [MNQ1!], accounts: [1001]")
            .replace(
                "fundingLevel: 100K}",
                "fundingLevel: 100K, sizes: {NQ1!: {trade: MNQ1!, contracts: 2}}}");

    assertEquals(
        List.of(
            "line 12: hooks.swing: trades NQ on account 1001 (MNQ1! trades MNQ1!), and so does"
                + " hook momentum on line 11 (NQ1! trades MNQ1!); two hooks may not trade one"
                + " product on one account"),
        Files.problems(file));
  }

  @Test
  void oneHookMayTradeBothSizesOfAProduct() {
    assertEquals(List.of(), Files.problems(Files.GOOD));
  }
}
