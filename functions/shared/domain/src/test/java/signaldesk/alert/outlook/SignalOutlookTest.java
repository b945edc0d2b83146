package signaldesk.alert.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static signaldesk.alert.outlook.Scene.close;
import static signaldesk.alert.outlook.Scene.open;
import static signaldesk.order.LegState.ACCEPTED;
import static signaldesk.order.LegState.FILLED;
import static signaldesk.order.LegState.REJECTED;
import static signaldesk.signal.Side.BUY;
import static signaldesk.signal.Side.SELL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signaldesk.alert.Place;
import signaldesk.alert.Telling;
import signaldesk.alert.Told;
import signaldesk.order.OrderState;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/** When what is told of a signal; the whole texts of a day are in send-alert's replay. */
class SignalOutlookTest {
  @Test
  void anEntryThatNothingIsFilledOfIsToldAfterFifteenSeconds() {
    Scene scene =
        new Scene(Target.LONG, "1", "2")
            .traded("1", 0, List.of(open(BUY, 2, ACCEPTED)), BUY)
            .ended("2", "NQ1!", OrderState.DENIED);

    assertLater(scene.after(14));
    assertEquals(Told.NOT_OPENED, only(scene.after(15)).told());
  }

  @Test
  void anEntryThatNothingWillBeFilledOfIsToldAtOnce() {
    Scene scene = new Scene(Target.LONG, "1").ended("1", "NQ1!", OrderState.REJECTED);

    assertEquals(Told.NOT_OPENED, only(scene.after(1)).told());
  }

  @Test
  void theFirstFillWaitsThreeSecondsForTheOthers() {
    Scene scene =
        new Scene(Target.LONG, "1", "2", "3")
            .traded("1", 0, List.of(open(BUY, 2, ACCEPTED)), BUY, "21000.25")
            .traded("2", 0, List.of(open(BUY, 2, ACCEPTED)), BUY)
            .traded("3", 0, List.of(open(BUY, 2, ACCEPTED)), BUY);

    assertLater(scene.after(2));
    Telling told = only(scene.after(3));
    assertEquals(Told.OPENED, told.told());
    assertEquals("21,000.25", told.values().get(Place.ENTRY));
  }

  @Test
  void anAccountThatIsNotDecidedMayReverseAndIsWaitedFor() {
    Scene scene =
        new Scene(Target.LONG, "1", "2", "3")
            .traded("1", 0, List.of(open(BUY, 1, FILLED)), BUY, "21000.00");
    assertLater(scene.after(3));
    assertLater(scene.after(14));
    assertEquals("1 of 3 accounts", only(scene.after(15)).values().get(Place.ACCOUNTS));

    scene
        .ended("2", "NQ1!", OrderState.DENIED)
        .traded(
            "3", -1, List.of(close(-1, FILLED), open(BUY, 1, FILLED)), BUY, "21000.00", "21001.00")
        .booked("3", SELL, "21010.00", "21000.00");
    assertEquals(Told.REVERSED, only(scene.after(4)).told());
  }

  @Test
  void ofASignalThatNoAccountDecidedOnlyThoseWhoListItsChartAreTold() {
    Scene scene = new Scene(Target.LONG, "1");

    assertEquals(Told.NOT_OPENED, only(scene.after(15)).told());
    assertEquals(
        Told.NOT_OPENED,
        only(SignalOutlook.of(scene.facts(), List.of("MNQ1!"), Scene.T0.plusSeconds(15))).told());
    assertNever(SignalOutlook.of(scene.facts(), List.of("MGC1!"), Scene.T0.plusSeconds(15)));
  }

  @Test
  void whereWhatIsTradedIsNotListedAnAccountThatTradesNothingIsNotTold() {
    Scene scene =
        new Scene(Target.FLAT, "1", "2")
            .traded("1", 1, List.of(close(1, FILLED)), SELL, "21010.00")
            .ended("2", null, OrderState.DENIED);

    assertNever(SignalOutlook.of(scene.facts(), List.of("MNQ1!"), Scene.T0.plusSeconds(20)));
  }

  @Test
  void whatIsFilledEverywhereIsToldAtOnce() {
    Scene scene =
        new Scene(Target.SHORT, "1", "2")
            .traded("1", 0, List.of(open(SELL, 1, FILLED)), SELL, "21000.00")
            .traded("2", 0, List.of(open(SELL, 2, FILLED)), SELL, "21000.50", "21001.00");

    Telling told = only(scene.after(0));
    // (21000.00 + 21000.50 + 21001.00) / 3
    assertEquals("21,000.50", told.values().get(Place.ENTRY));
    assertEquals("2 accounts", told.values().get(Place.ACCOUNTS));
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"UNCHANGED", "SUPERSEDED"})
  void whatNeededNothingDoneIsNotTold(OrderState end) {
    for (Target target : Target.values()) {
      assertNever(new Scene(target, "1").ended("1", "NQ1!", end).after(1));
    }
  }

  @Test
  void anEntryThatIsAlreadyThereOnOneAccountIsNotToldAsMissed() {
    assertNever(
        new Scene(Target.LONG, "1", "2")
            .ended("1", "NQ1!", OrderState.UNCHANGED)
            .ended("2", "NQ1!", OrderState.DENIED)
            .after(1));
  }

  @Test
  void anExitThatFailedIsToldEvenWhereOthersWereFlat() {
    Telling told =
        only(
            new Scene(Target.NOT_LONG, "1", "2")
                .ended("1", "NQ1!", OrderState.UNCHANGED)
                .traded("2", 1, List.of(close(1, REJECTED)), SELL)
                .after(1));

    assertEquals(Told.NOT_CLOSED, told.told());
    assertEquals("NQ", told.values().get(Place.INSTRUMENT));
  }

  @Test
  void anExpiredSignalAndAnotherInstrumentAreNotTold() {
    assertNever(new Scene(Target.LONG, Signal.Verdict.EXPIRED).after(60));
    assertNever(new Scene(Target.LONG, "1").ended("1", "MGC1!", OrderState.DENIED).after(60));
  }

  @Test
  void whereNoAccountSaysWhatItWouldHaveTradedTheChartsInstrumentIsNamed() {
    Telling told = only(new Scene(Target.LONG, "1").ended("1", null, OrderState.DENIED).after(1));

    assertEquals(Told.NOT_OPENED, told.told());
    assertEquals("NQ", told.values().get(Place.INSTRUMENT));
  }

  @Test
  void aCloseIsToldWhenTheBooksHaveItAndAfterTwentySecondsWithout() {
    Scene scene =
        new Scene(Target.FLAT, "1").traded("1", 1, List.of(close(1, FILLED)), SELL, "21010.00");

    assertLater(scene.after(19));
    Telling without = only(scene.after(20));
    assertEquals(Told.CLOSED, without.told());
    assertEquals(null, without.values().get(Place.NET));

    Telling booked = only(scene.booked("1", BUY, "21000.00", "21010.00").after(2));
    // 10.00 points x 20 = 200.00, less 1.40 for each side
    assertEquals("+$200.00", booked.values().get(Place.GROSS));
    assertEquals("+$197.20", booked.values().get(Place.NET));
    assertEquals("1h 00m", booked.values().get(Place.HELD));
  }

  @Test
  void anAccountThatHasNotClosedIsCountedAfterTwentySeconds() {
    Scene scene =
        new Scene(Target.FLAT, "1", "2")
            .traded("1", 1, List.of(close(1, FILLED)), SELL, "21010.00")
            .booked("1", BUY, "21000.00", "21010.00")
            .traded("2", 1, List.of(close(1, ACCEPTED)), SELL);

    assertLater(scene.after(19));
    assertEquals("1 of 2 accounts", only(scene.after(20)).values().get(Place.ACCOUNTS));
  }

  @Test
  void accountsOnBothSidesAreTwoParts() {
    Outlook outlook =
        new Scene(Target.FLAT, "1", "2")
            .traded("1", 1, List.of(close(1, FILLED)), SELL, "21010.00")
            .booked("1", BUY, "21000.00", "21010.00")
            .traded("2", -1, List.of(close(-1, FILLED)), BUY, "21010.00")
            .booked("2", SELL, "21000.00", "21010.00")
            .after(2);

    List<Telling> parts = assertInstanceOf(Outlook.Tell.class, outlook).parts();
    assertEquals(
        List.of("LONG", "SHORT"),
        parts.stream().map(part -> part.values().get(Place.SIDE)).toList());
  }

  private static Telling only(Outlook outlook) {
    List<Telling> parts = assertInstanceOf(Outlook.Tell.class, outlook).parts();
    assertEquals(1, parts.size(), parts.toString());
    return parts.getFirst();
  }

  private static void assertLater(Outlook outlook) {
    assertInstanceOf(Outlook.NotYet.class, outlook);
  }

  private static void assertNever(Outlook outlook) {
    assertInstanceOf(Outlook.Never.class, outlook);
  }
}
