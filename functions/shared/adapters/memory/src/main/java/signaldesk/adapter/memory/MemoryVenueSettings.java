package signaldesk.adapter.memory;

import java.util.Optional;
import signaldesk.desk.PaperSettings;
import signaldesk.port.VenueSettings;

/** Venue settings in memory. */
public final class MemoryVenueSettings implements VenueSettings {
  private volatile Optional<PaperSettings> paper = Optional.empty();

  public MemoryVenueSettings() {}

  public MemoryVenueSettings(PaperSettings paper) {
    this.paper = Optional.of(paper);
  }

  /** Sets the paper venue's settings in place of what they were. */
  public void put(PaperSettings settings) {
    paper = Optional.of(settings);
  }

  @Override
  public Optional<PaperSettings> paper() {
    return paper;
  }
}
