package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.desk.Hook.TimeMeaning;
import signaldesk.order.OrderRequest;

/** The clock stands at 2026-11-23T15:30:01.25Z; entries live 60 s, clocks may be 30 s ahead. */
class TimeRuleTest {
  private static final String TIME = "time_Of_Message";

  private final TestDesk desk = new TestDesk();

  // 1,795,447,800 s after 1970 it was 15:30:00 on 23 November 2026
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-11-23T15:30:00Z\"",
        "\"2026-11-23T15:30:00+00:00\"",
        "\"2026-11-23T15:30:00+0000\"",
        "\"2026-11-23T15:30:00.000Z\"",
        "\"2026-11-23T15:30Z\"",
        "\" 2026-11-23t15:30:00z \"",
        "1795447800",
        "1795447800000",
        "\"1795447800\"",
        "\"1795447800000\"",
        "1.7954478e9",
        "1795447800.0"
      })
  void everyAllowedFormIsRead(String time) {
    assertEquals("202", desk.verdict(Alert.entry().with(TIME, time)));
    assertEquals(Instant.parse("2026-11-23T15:30:00Z"), desk.signal().firedAt());
  }

  @Test
  void aMissingZoneHasItsOwnCodeAndFix() {
    Alert alert = Alert.entry().with(TIME, "\"2026-11-23T15:30:00\"");

    assertEquals("400 time_Of_Message:missing_zone", desk.verdict(alert));
    assertEquals(
        "2026-11-23T15:30:00 has no zone; add Z, as {{timenow}} does: 2026-11-23T15:30:00Z",
        desk.message(alert));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"2026-11-23T10:30:00-05:00\"' | not_utc",
        "'\"2026-11-23T16:30:00+01\"' | not_utc",
        "'\"2026-11-23 15:30\"' | unreadable",
        "'\"2026-02-30T15:30:00Z\"' | unreadable",
        "'\"2026-11-23T25:30:00Z\"' | unreadable",
        "'\"2026-11-23T15:30:00Zulu\"' | unreadable",
        "'\"now\"' | unreadable",
        "'\"\"' | unreadable",
        "0 | unreadable",
        "-1795447800 | unreadable",
        "1795447800.5 | unreadable",
        "1e300 | unreadable",
        "'\"{{timenow}}\"' | placeholder_not_filled",
        "true | wrong_type",
        "[] | wrong_type",
        "NaN | wrong_type",
        "null | required",
        "'\"2026-11-23T15:30:32Z\"' | future",
        "1795447900 | future",
      })
  void whatCannotBeReadRefusesAnEntryAndOnlyWarnsOnAnExit(String time, String code) {
    assertEquals("400 time_Of_Message:" + code, desk.verdict(Alert.entry().with(TIME, time)));
    assertEquals("202 time_Of_Message:" + code, desk.verdict(Alert.exit().with(TIME, time)));
    assertEquals(TestDesk.START, desk.signal().firedAt(), "the time it was received counts");
  }

  @Test
  void aTimeWithinTheSkewIsNotTheFuture() {
    assertEquals("202", desk.verdict(Alert.entry().with(TIME, "\"2026-11-23T15:30:31Z\"")));
  }

  @Test
  void theFutureIsNamedWithOurTimeAndWhatIsAllowed() {
    assertEquals(
        "2026-11-23T15:31:31Z is 89 s ahead of 2026-11-23T15:30:01Z, our time; at most 30 s are"
            + " allowed; send {{timenow}}",
        desk.message(Alert.entry().with(TIME, "\"2026-11-23T15:31:31Z\"")));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"5\"', 2026-11-23T15:25:00Z",
    "5, 2026-11-23T15:25:00Z",
    "'\"5m\"', 2026-11-23T15:25:00Z",
    "'\"60\"', 2026-11-23T14:30:00Z",
    "'\"1H\"', 2026-11-23T14:30:00Z",
    "'\"30S\"', 2026-11-23T15:29:30Z",
    "'\"D\"', 2026-11-22T15:30:00Z",
    "'\"1D\"', 2026-11-22T15:30:00Z",
    "'\"W\"', 2026-11-16T15:30:00Z",
    "'\"1M\"', 2026-10-23T15:30:00Z",
    "'\"240\"', 2026-11-23T11:30:00Z"
  })
  void aBarsLengthIsAddedWhereTheHookSaysSo(String timeframe, String barStart) {
    TestDesk bars = TestDesk.where(TimeMeaning.BAR);

    assertEquals(
        "202",
        bars.verdict(
            Alert.entry().with("timeframe", timeframe).with(TIME, "\"" + barStart + "\"")));
    assertEquals(Instant.parse("2026-11-23T15:30:00Z"), bars.signal().firedAt());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"tick\"', unreadable_timeframe", "0, unreadable_timeframe", "'\"\"', unreadable_timeframe",
    "null, required", "1.5, unreadable_timeframe", "1e30, unreadable_timeframe",
    "true, unreadable_timeframe", "'\"99999\"', unreadable_timeframe"
  })
  void aBarWhoseLengthCannotBeReadRefusesAnEntryOnly(String timeframe, String code) {
    TestDesk bars = TestDesk.where(TimeMeaning.BAR);

    assertEquals("400 timeframe:" + code, bars.verdict(Alert.entry().with("timeframe", timeframe)));
    assertEquals("202 timeframe:" + code, bars.verdict(Alert.exit().with("timeframe", timeframe)));
    assertEquals(TestDesk.START, bars.signal().firedAt());
  }

  @Test
  void theTimeframeMattersToNobodyElse() {
    assertEquals("202", desk.verdict(Alert.entry().with("timeframe", "\"tick\"")));
  }

  @Test
  void aFiringTimeOnABarHookIsTheFutureAndTheMessageSaysWhy() {
    TestDesk bars = TestDesk.where(TimeMeaning.BAR);

    assertTrue(bars.message(Alert.entry()).contains("send the bar's start, {{time}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"soon\"", "null", "\"2020-01-01T00:00:00Z\"", "4000000000"})
  void aHookWithoutTimesTakesTheTimeItWasReceived(String time) {
    TestDesk received = TestDesk.where(TimeMeaning.RECEIVED);

    assertEquals("202", received.verdict(Alert.entry().with(TIME, time)));
    assertEquals(TestDesk.START, received.signal().firedAt());
    assertEquals(TestDesk.START.plusSeconds(60), received.signal().entryDeadline());
  }

  @ParameterizedTest
  @EnumSource(Unusable.class)
  void withoutATimeOfItsOwnASignalIsFiredAtTheInstantItWasAccepted(Unusable time) {
    AtomicReference<Instant> now = new AtomicReference<>(TestDesk.START.plusNanos(123_456));
    InstantSource source = now::get;
    AcceptSignal finer =
        Wiring.acceptSignal(
            desk.hooks,
            desk.signals,
            desk.queue,
            desk.alerts,
            desk.refusals,
            source.withZone(ZoneOffset.UTC));
    desk.hooks.put(TestDesk.hook(time.hook));

    HttpRequest request = TestDesk.request("POST", TestDesk.TOKEN, "52.89.214.238", time.json);
    desk.queue.faults().once("send", new IllegalStateException("away"));
    assertThrows(IllegalStateException.class, () -> finer.answer(request));
    now.set(TestDesk.START.plusSeconds(5).plusNanos(654_321));
    assertEquals(202, finer.answer(request).status(), "sent again");

    assertEquals(3, desk.queue.messages().size());
    for (OrderRequest order : desk.queue.messages()) {
      assertEquals(TestDesk.START, order.acceptedAt(), "whole milliseconds of the first delivery");
      assertEquals(order.acceptedAt(), order.firedAt());
    }
  }

  /** A signal without a time to go by, and the hook it comes through. */
  enum Unusable {
    MISSING(TimeMeaning.FIRED, Alert.exit().without(TIME)),
    UNREADABLE(TimeMeaning.FIRED, Alert.exit().with(TIME, "\"soon\"")),
    FUTURE(TimeMeaning.FIRED, Alert.exit().with(TIME, "\"2026-11-23T15:31:00Z\"")),
    NO_TIMEFRAME(TimeMeaning.BAR, Alert.exit().without("timeframe")),
    EXIT_RECEIVED(TimeMeaning.RECEIVED, Alert.exit()),
    ENTRY_RECEIVED(TimeMeaning.RECEIVED, Alert.entry());

    private final TimeMeaning hook;
    private final String json;

    Unusable(TimeMeaning hook, Alert alert) {
      this.hook = hook;
      this.json = alert.json();
    }
  }

  @Test
  void anExitWithAnotherMistakeIsNotBlamedForItsTime() {
    assertEquals(
        "400 comment:contradiction",
        desk.verdict(Alert.exit().with("direction", "\"buy\"").without(TIME)));
  }
}
