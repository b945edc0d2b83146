package signaldesk.alert.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signaldesk.alert.Alarm;
import signaldesk.alert.Place;
import signaldesk.alert.Telling;
import signaldesk.alert.Told;

class TextsTest {
  private static final Texts SHIPPED = new Texts(Map.of());

  private static String full(TextName name) {
    return Samples.told(SHIPPED, name);
  }

  private static String bare(TextName name) {
    return Samples.toldBarely(SHIPPED, name);
  }

  @ParameterizedTest
  @EnumSource
  void everyShippedTextUsesItsOwnPlaceholdersOnlyAndLeavesNone(TextName name) {
    Set<String> used = new TextTemplate(name.shipped()).placeholders();
    assertTrue(name.placeholders().containsAll(used), () -> used + " of " + name.placeholders());
    for (String told : List.of(full(name), bare(name))) {
      assertFalse(told.contains("{") || told.contains("["), told);
      assertTrue(told.length() < 500, told);
    }
  }

  @Test
  void everythingThatIsToldHasAText() {
    assertTrue(TextName.keys().containsAll(Arrays.stream(Told.values()).map(Told::key).toList()));
  }

  @Test
  void anOpeningNamesSideInstrumentTimeframeEntryAndSignalPrice() {
    assertEquals(
        """
        🟢 **LONG NQ** · 5m
        ```
        Entry    21,010.38
        Signal   21,010.25
        Filled   3 of 4 accounts
        ```
        NQ long\
        """,
        full(TextName.OPENED));
    assertEquals(
        """
        🟢 **LONG NQ**
        ```
        Entry    21,010.38
        Filled   3 of 4 accounts
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
        Filled   3 of 4 accounts
        ```
        NQ long\
        """,
        full(TextName.CLOSED));
  }

  @Test
  void theMarkGoesByWhatIsLeftAfterFees() {
    assertTrue(
        marked(Told.CLOSED, Map.of(Place.NET, "-$0.01", Place.SIDE, "LONG")).startsWith("❌"));
    assertTrue(marked(Told.CLOSED, Map.of(Place.NET, "$0.00", Place.SIDE, "LONG")).startsWith("⚪"));
    assertTrue(marked(Told.OPENED, Map.of(Place.SIDE, "SHORT")).startsWith("🔴"));
  }

  private static String marked(Told told, Map<Place, String> values) {
    return SHIPPED.of(List.of(new Telling(told, values)));
  }

  @Test
  void severalPartsStandBelowEachOther() {
    Telling nq = new Telling(Told.NOT_CLOSED, Map.of(Place.INSTRUMENT, "NQ"));
    Telling mnq = new Telling(Told.NOT_CLOSED, Map.of(Place.INSTRUMENT, "MNQ"));

    assertEquals(
        """
        ⚠️ **Exit of NQ not filled**
        So far the position is still open.

        ⚠️ **Exit of MNQ not filled**
        So far the position is still open.\
        """,
        SHIPPED.of(List.of(nq, mnq)));
  }

  @Test
  void aReversalSaysBoth() {
    assertEquals(
        """
        ✅ **LONG to SHORT NQ** · 5m
        ```
        Entry    21,010.38
        Exit     21,020.25
        Points   +9.88 per contract
        Gross    +$197.50 per contract
        Net      +$194.70 per contract
        Held     12m 05s
        Filled   3 of 4 accounts
        Now      SHORT from 21,020.25
        ```
        NQ long\
        """,
        full(TextName.REVERSED));
    assertTrue(
        bare(TextName.CLOSED_NOT_OPENED)
            .endsWith("```\nSHORT was to be opened; so far nothing of it filled."));
  }

  @Test
  void theOthersAreShort() {
    assertEquals(
        "⚪ **LONG NQ** · 5m – nothing filled\n"
            + "So far no account has a position from this signal. It was given at 21,010.25.",
        full(TextName.NOT_OPENED));
    assertTrue(full(TextName.CLOSED_UNASKED).startsWith("✅ **Closed LONG NQ** – by hand\n"));
    assertEquals(
        "✅ **Over: Entries stopped: 1001**\nIt lasted 12m 05s.", full(TextName.ALARM_OVER));
  }

  @Test
  void whatIsToldLateSaysOfWhichSignal() {
    assertTrue(
        full(TextName.LATE)
            .startsWith(
                "⏱️ Later news of the signal of 2026-11-23 15:30:00 UTC:\n✅ **Closed LONG NQ**"),
        full(TextName.LATE));
    assertTrue(full(TextName.ALARM).endsWith("desk resume 1001\nSince 2026-11-23 15:30:00 UTC"));
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
  }

  @Test
  void theDesksFileMayChangeAText() {
    Texts own = new Texts(Map.of("opened", "{side} {instrument} @ {entry}"));

    assertEquals("LONG NQ @ 21,010.38", Samples.told(own, TextName.OPENED));
    assertEquals(full(TextName.CLOSED), Samples.told(own, TextName.CLOSED));
  }

  @Test
  void whatIsToBeDoneAboutAnAlarmIsNotCutOff() {
    String text = "x".repeat(600) + ". Look at the broker, then: desk resume 1001";
    Instant since = Instant.parse("2026-11-23T15:00:00Z");

    String told =
        new Texts(Map.of()).raised(new Alarm(Alarm.Kind.REDUCE_ONLY, "1001", text, since));

    assertTrue(told.contains("desk resume 1001"), told);
  }
}
