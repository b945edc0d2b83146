package signaldesk.alert.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static signaldesk.alert.outlook.Scene.close;
import static signaldesk.alert.outlook.Scene.open;
import static signaldesk.order.LegState.ACCEPTED;
import static signaldesk.order.LegState.FILLED;
import static signaldesk.order.LegState.PLANNED;
import static signaldesk.order.LegState.REJECTED;
import static signaldesk.order.LegState.UNCHANGED;
import static signaldesk.signal.Side.BUY;
import static signaldesk.signal.Side.SELL;

import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.alert.Place;
import signaldesk.alert.Telling;
import signaldesk.alert.Told;
import signaldesk.signal.Target;

/** What is told of a signal that turns an account's side. */
class ReversalOutlookTest {
  @Test
  void aReversalSaysBothAndItsFillsAreSplitBetweenItsLegs() {
    Telling told =
        only(
            new Scene(Target.LONG, "1")
                .traded(
                    "1",
                    -1,
                    List.of(close(-1, FILLED), open(BUY, 2, FILLED)),
                    BUY,
                    "21000.00",
                    "21001.00",
                    "21002.00")
                .booked("1", SELL, "21010.00", "21000.00")
                .after(2));

    assertEquals(Told.REVERSED, told.told());
    assertEquals("SHORT", told.values().get(Place.SIDE));
    assertEquals("+10.00", told.values().get(Place.POINTS));
    assertEquals("21,001.50", told.values().get(Place.NEW_ENTRY), "the close filled first");
  }

  @Test
  void aReversalThatOnlyClosedSaysSo() {
    Telling told =
        only(
            new Scene(Target.LONG, "1")
                .traded(
                    "1", -1, List.of(close(-1, FILLED), open(BUY, 2, REJECTED)), BUY, "21000.00")
                .booked("1", SELL, "21010.00", "21000.00")
                .after(2));

    assertEquals(Told.CLOSED_NOT_OPENED, told.told());
    assertEquals("LONG", told.values().get(Place.NEW_SIDE));
  }

  @Test
  void aReversalWhoseOldPositionWasGoneIsAnEntry() {
    Telling told =
        only(
            new Scene(Target.LONG, "1")
                .traded(
                    "1", -1, List.of(close(-1, UNCHANGED), open(BUY, 1, FILLED)), BUY, "21000.00")
                .after(2));

    assertEquals(Told.OPENED, told.told());
    assertEquals("21,000.00", told.values().get(Place.ENTRY));
  }

  @Test
  void aReversalThatIsUnderWayIsNotToldAsAnEntry() {
    Scene scene =
        new Scene(Target.LONG, "1", "2")
            .traded("1", 0, List.of(open(BUY, 1, FILLED)), BUY, "21000.00")
            .traded("2", -1, List.of(close(-1, ACCEPTED), open(BUY, 1, PLANNED)), BUY);

    assertInstanceOf(Outlook.NotYet.class, scene.after(10));
  }

  @Test
  void aReversalOfWhichNothingIsFilledYetHasAsLongAsAnExit() {
    Scene scene =
        new Scene(Target.LONG, "1")
            .traded("1", -1, List.of(close(-1, ACCEPTED), open(BUY, 1, PLANNED)), BUY);

    assertInstanceOf(Outlook.NotYet.class, scene.after(19));
    assertEquals(Told.NOT_OPENED, only(scene.after(20)).told());
  }

  private static Telling only(Outlook outlook) {
    List<Telling> parts = assertInstanceOf(Outlook.Tell.class, outlook).parts();
    assertEquals(1, parts.size(), parts.toString());
    return parts.getFirst();
  }
}
