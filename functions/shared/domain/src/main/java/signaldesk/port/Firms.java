package signaldesk.port;

import java.util.Optional;
import signaldesk.desk.Firm;

/** The firms' rules that the desk's file holds. */
public interface Firms {
  /** The firm that accounts call by this name. */
  Optional<Firm> find(String name);
}
