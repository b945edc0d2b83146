package signaldesk.sendalert.alarm;

import java.time.Instant;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;

/**
 * What is done with alarms. An exception is a failure: the same message comes again, so each of
 * these does no more the second time than the first.
 */
public interface Alarms {
  /** Somebody noticed trouble. */
  void raised(Raised message, Instant now);

  /** Time to look at what nobody is woken by. */
  void watch(Watch message, Instant now);
}
