package signaldesk.alert.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static signaldesk.alert.outlook.Scene.close;
import static signaldesk.order.LegState.ACCEPTED;
import static signaldesk.order.LegState.FILLED;
import static signaldesk.order.LegState.UNCHANGED;
import static signaldesk.signal.Side.BUY;
import static signaldesk.signal.Side.SELL;

import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.alert.AlertMessage.OfClose;
import signaldesk.alert.Cause;
import signaldesk.alert.Place;
import signaldesk.alert.Telling;
import signaldesk.alert.Told;
import signaldesk.signal.Target;

/** When what is told of a close that no signal asked for. */
class CloseOutlookTest {
  @Test
  void whatIsClosedAndBookedIsToldAfterFiveSecondsForAllAccountsTogether() {
    Scene scene = closed().booked("1", BUY, "21000.00", "21010.00");

    assertInstanceOf(Outlook.NotYet.class, after(scene, 4));
    Telling told = only(after(scene, 5));
    assertEquals(Told.CLOSED_UNASKED, told.told());
    assertEquals("+$197.20", told.values().get(Place.NET));
    assertEquals("flat for the day", told.values().get(Place.CAUSE));
  }

  @Test
  void theBooksAreWaitedForUntilTwentySeconds() {
    Scene scene = closed();

    assertInstanceOf(Outlook.NotYet.class, after(scene, 19));
    Telling told = only(after(scene, 20));
    assertEquals(null, told.values().get(Place.NET));
    assertEquals("1 account", told.values().get(Place.ACCOUNTS));
  }

  @Test
  void anAccountThatIsNotThroughIsWaitedForUntilTwentySeconds() {
    Scene scene =
        closed()
            .booked("1", BUY, "21000.00", "21010.00")
            .traded("2", 1, List.of(close(1, ACCEPTED)), SELL);

    assertInstanceOf(Outlook.NotYet.class, after(scene, 19));
    assertEquals("1 of 2 accounts", only(after(scene, 20)).values().get(Place.ACCOUNTS));
  }

  @Test
  void whereNoOrderIsThereYetNothingIsConcludedBeforeTwentySeconds() {
    Scene scene = new Scene(Target.FLAT, "1");

    assertInstanceOf(Outlook.NotYet.class, after(scene, 19));
    assertInstanceOf(Outlook.Never.class, after(scene, 20));
  }

  @Test
  void whatWasFlatAlreadyIsNotTold() {
    Scene scene = new Scene(Target.FLAT, "1").traded("1", 1, List.of(close(1, UNCHANGED)), SELL);

    assertInstanceOf(Outlook.Never.class, after(scene, 5));
  }

  private static Scene closed() {
    return new Scene(Target.FLAT, "1").traded("1", 1, List.of(close(1, FILLED)), SELL, "21010.00");
  }

  private static Outlook after(Scene scene, int seconds) {
    SignalFacts facts = scene.facts();
    OfClose close = new OfClose("s", "o", "NQ1!", Cause.FLAT_BY, Scene.T0);
    return CloseOutlook.of(close, facts.orders(), facts.trades(), Scene.T0.plusSeconds(seconds));
  }

  private static Telling only(Outlook outlook) {
    List<Telling> parts = assertInstanceOf(Outlook.Tell.class, outlook).parts();
    assertEquals(1, parts.size(), parts.toString());
    return parts.getFirst();
  }
}
