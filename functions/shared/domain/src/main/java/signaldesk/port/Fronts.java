package signaldesk.port;

import java.time.Instant;
import java.util.List;

/** Which month of each root a firm's venue opens now, as it last said. */
public interface Fronts {
  /** Every root that was asked for, at every firm. */
  List<Front> all();

  /** Notes what the venue says; a write only where it is news. */
  void note(String firm, String root, String contractId, Instant now);

  /**
   * A front month.
   *
   * @param since when it was first heard of
   */
  record Front(String firm, String root, String contractId, Instant since) {}
}
