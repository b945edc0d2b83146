package signaldesk.alert;

import java.util.HashMap;
import java.util.Map;

/**
 * What is told of one instrument and side. A message is one of these, or several, one below the
 * other: a signal may trade NQ on one account and MNQ on another.
 *
 * @param values what fills the text's places; one that is missing is filled with nothing
 */
public record Telling(Told told, Map<Place, String> values) {
  public Telling {
    values = Map.copyOf(values);
  }

  /** With one place filled; a value for a place that its text does not have is left out. */
  public Telling with(Place place, String value) {
    if (!told.places().contains(place)) {
      return this;
    }
    Map<Place, String> more = new HashMap<>(values);
    more.put(place, value);
    return new Telling(told, more);
  }
}
