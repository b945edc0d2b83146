package signaldesk.template;

import java.util.List;
import java.util.Map;
import signaldesk.backend.Exchange;

/**
 * What came of the scenarios.
 *
 * @param calls what each function did, by its logical id
 * @param lines what each function printed
 * @param heard what each function asked for, word for word, and what it was answered
 * @param answers to each file of {@code events/}
 * @param planted the key and the tokens that may be nowhere
 */
record Played(
    Map<String, List<Call>> calls,
    Map<String, List<String>> lines,
    Map<String, List<Exchange>> heard,
    Map<String, String> answers,
    List<String> planted) {
  /** What accept-signal logs when it answers 503 because it did not come to an end in time. */
  static final String LATE = "not in time";

  /** Played once for all tests of this JVM. */
  static final Played ONCE = Scenarios.play();
}
