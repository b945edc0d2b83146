package signaldesk.template;

import java.util.List;
import java.util.Map;

/**
 * What came of the scenarios.
 *
 * @param calls what each function did, by its logical id
 * @param lines what each function printed
 * @param answers to each file of {@code events/}
 */
record Played(
    Map<String, List<Call>> calls, Map<String, List<String>> lines, Map<String, String> answers) {
  /** What accept-signal logs when it answers 503 because it did not come to an end in time. */
  static final String LATE = "not in time";

  /** Played once for all tests of this JVM. */
  static final Played ONCE = Scenarios.play();
}
