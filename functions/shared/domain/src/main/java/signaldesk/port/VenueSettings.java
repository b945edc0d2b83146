package signaldesk.port;

import java.util.Optional;
import signaldesk.desk.PaperSettings;

/** How the desk's own venues behave. */
public interface VenueSettings {
  /** The paper venue's settings; empty before a desk is applied. */
  Optional<PaperSettings> paper();
}
