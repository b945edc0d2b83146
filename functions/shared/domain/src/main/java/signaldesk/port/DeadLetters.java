package signaldesk.port;

import java.util.List;

/** The queues that hold what was given up; all are empty on a healthy desk. */
public interface DeadLetters {
  /** The names that the operator knows them by. */
  List<String> queues();

  /** About how many messages this one holds. */
  long waiting(String queue);
}
