package signaldesk.alert;

import static signaldesk.alert.Place.ACCOUNTS;
import static signaldesk.alert.Place.CAUSE;
import static signaldesk.alert.Place.ENTRY;
import static signaldesk.alert.Place.EXIT;
import static signaldesk.alert.Place.GROSS;
import static signaldesk.alert.Place.HELD;
import static signaldesk.alert.Place.INSTRUMENT;
import static signaldesk.alert.Place.NET;
import static signaldesk.alert.Place.NEW_ENTRY;
import static signaldesk.alert.Place.NEW_SIDE;
import static signaldesk.alert.Place.POINTS;
import static signaldesk.alert.Place.SIDE;
import static signaldesk.alert.Place.SIGNAL_PRICE;
import static signaldesk.alert.Place.TEXT;
import static signaldesk.alert.Place.TIMEFRAME;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What members are told of a signal; each has a text of its own. */
public enum Told {
  /** A position was opened, or added to. */
  OPENED("opened"),
  /** An entry that nothing was filled of in time. */
  NOT_OPENED("notOpened"),
  /** A position was closed. */
  CLOSED("closed"),
  /** An exit that nothing was closed by in time: somebody is still in. */
  NOT_CLOSED("notClosed"),
  /** A position was closed and the other side opened. */
  REVERSED("reversed"),
  /** A position was closed and the other side, which was to be opened, was not. */
  CLOSED_NOT_OPENED("closedNotOpened"),
  /** A position was closed that no signal asked to close. */
  CLOSED_UNASKED("closedUnasked");

  private final String key;

  Told(String key) {
    this.key = key;
  }

  /** The text's name in the desk's file. */
  public String key() {
    return key;
  }

  /** The one whose text has this name. */
  public static Optional<Told> of(String key) {
    return Arrays.stream(values()).filter(told -> told.key.equals(key)).findFirst();
  }

  /** What may stand in its text. */
  public Set<Place> places() {
    Set<Place> places =
        switch (this) {
          case OPENED -> EnumSet.of(SIDE, ENTRY, ACCOUNTS);
          case NOT_OPENED -> EnumSet.of(SIDE);
          case NOT_CLOSED -> EnumSet.noneOf(Place.class);
          case CLOSED, CLOSED_UNASKED -> closing();
          case CLOSED_NOT_OPENED -> closing(NEW_SIDE);
          case REVERSED -> closing(NEW_SIDE, NEW_ENTRY);
        };
    places.add(INSTRUMENT);
    places.addAll(this == CLOSED_UNASKED ? EnumSet.of(CAUSE) : ofSignal());
    return places;
  }

  private static Set<Place> ofSignal() {
    return EnumSet.of(TIMEFRAME, SIGNAL_PRICE, TEXT);
  }

  private static Set<Place> closing(Place... more) {
    Set<Place> places = EnumSet.of(SIDE, ENTRY, EXIT, POINTS, GROSS, NET, HELD, ACCOUNTS);
    places.addAll(Arrays.asList(more));
    return places;
  }
}
