package signaldesk.port;

import java.util.List;
import java.util.Optional;
import signaldesk.alert.Alarm;
import signaldesk.alert.Standing;
import signaldesk.alert.Watched;

/** The alarms that stand, and what the last look at the desk left. Read consistently. */
public interface AlarmStore {
  /** Every alarm that stands, by id. */
  List<Standing> all();

  /** The alarm under this {@link Alarm#id}, if it stands. */
  Optional<Standing> find(String id);

  /** Stores an alarm, untold, unless one stands under its id; the answer is what stands then. */
  Standing add(Alarm alarm);

  /** Writes how an alarm stands now. */
  void put(Standing standing);

  /** Takes an alarm away; one that does not stand is no error. */
  void remove(String id);

  /** What the last look left; empty before the first. */
  Optional<Watched> watched();

  void put(Watched watched);
}
