package signaldesk.alert.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final Texts SHIPPED = new Texts(Map.of());

  private static String full(TextName name) {
    return SHIPPED.of(Samples.of(name).getFirst());
  }

  private static String bare(TextName name) {
    return SHIPPED.of(Samples.of(name).getLast());
  }

  @ParameterizedTest
  @EnumSource
  void everyShippedTextUsesItsOwnPlaceholdersOnlyAndLeavesNone(TextName name) {
    Set<String> used = new TextTemplate(name.shipped()).placeholders();
    assertTrue(name.placeholders().containsAll(used), () -> used + " of " + name.placeholders());
    for (Told sample : Samples.of(name)) {
      assertEquals(name, sample.name());
      assertEquals(name.placeholders(), sample.values().keySet());
      String told = SHIPPED.of(sample);
      assertFalse(told.contains("{") || told.contains("["), told);
      assertTrue(told.length() < 500, told);
    }
  }

  @Test
  void anOpeningNamesSideInstrumentTimeframeEntryAndSignalPrice() {
    assertEquals(
        """
        🟢 **LONG NQ** · 5m
        ```
        Entry    21,010.38
        Signal   21,010.25
        ```
        NQ LONG\
        """,
        full(TextName.OPENED));
    assertEquals(
        """
        🔴 **SHORT NQ + MNQ**
        ```
        Entry    21,010.25
        ```\
        """,
        bare(TextName.OPENED));
  }

  @Test
  void aClosingSaysWhatAContractEarned() {
    assertEquals(
        """
        ✅ **Closed LONG NQ** · 5m
        ```
        Entry    21,010.38
        Exit     21,020.25
        Points   +9.88 per contract
        Gross    +$197.50 per contract
        Net      +$194.70 per contract
        Held     12m 05s
        Filled   3 of 3 accounts
        ```
        NQ LONG\
        """,
        full(TextName.CLOSED));
  }

  @Test
  void whereTwoSizesWereTradedEachSaysItsOwn() {
    assertEquals(
        """
        ❌ **Closed LONG NQ + MNQ**
        ```
        Entry    NQ 21,010.25 · MNQ 21,010.50
        Exit     21,000.00
        Points   NQ -10.25 · MNQ -10.50 per contract
        Gross    NQ -$205.00 · MNQ -$21.00 per contract
        Net      NQ -$207.80 · MNQ -$21.74 per contract
        Held     2h 03m
        Filled   2 of 3 accounts
        ```\
        """,
        bare(TextName.CLOSED));
  }

  @Test
  void aReversalSaysBoth() {
    assertEquals(
        """
        🔄 **LONG to SHORT NQ** · 5m
        ```
        Closed   LONG 21,010.38 to 21,020.25
        Points   +9.88 per contract
        Gross    +$197.50 per contract
        Net      +$194.70 per contract
        Held     12m 05s
        Filled   3 of 3 accounts
        Now      SHORT from 21,020.25
        ```
        NQ LONG\
        """,
        full(TextName.REVERSED));
  }

  @Test
  void theOthersAreShort() {
    assertEquals(
        "⚪ **LONG NQ** · 5m – nothing filled\n"
            + "No account has a position from this signal. It was given at 21,010.25.",
        full(TextName.NOTHING_FILLED));
    assertEquals(
        "⚠️ **Exit of LONG NQ + MNQ not filled**\nStill open on 1 of 3 accounts.",
        bare(TextName.EXIT_NOT_FILLED));
    assertTrue(
        full(TextName.CLOSED_WITHOUT_SIGNAL).startsWith("✅ **Closed LONG NQ + MNQ** – by hand"));
    assertEquals(
        "✅ **Over: Entries stopped, 1001**\nIt lasted 12m 05s.", full(TextName.ALARM_OVER));
  }

  @Test
  void aDaysReportIsThreeLines() {
    assertEquals(
        """
        📊 **P&L of 2026-11-23** (final)
        Net -$28.84 · gross -$2.00 · fees $26.84 · -0.10 points
        6 trades, 4 won, 2 lost · win rate 66.7% · profit factor 0.94\
        """,
        full(TextName.REPORT));
    assertEquals(
        """
        📊 **P&L of 2026-11-23** (final)
        Net -$28.84 · gross -$2.00 · fees $26.84
        6 trades, 4 won, 2 lost\
        """,
        bare(TextName.REPORT));
  }

  @Test
  void theDesksFileMayChangeAText() {
    Texts own = new Texts(Map.of("opened", "{direction} {symbol} @ {entry}"));

    assertEquals("LONG NQ1! @ 21,010.38", own.of(Samples.of(TextName.OPENED).getFirst()));
    assertEquals(full(TextName.CLOSED), own.of(Samples.of(TextName.CLOSED).getFirst()));
  }
}
