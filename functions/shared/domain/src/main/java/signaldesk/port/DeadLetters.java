package signaldesk.port;

import java.util.Map;

/** The queues that hold what was given up; all are empty on a healthy desk. */
public interface DeadLetters {
  /** About how many messages each holds, by a name that the operator knows it by. */
  Map<String, Long> waiting();
}
