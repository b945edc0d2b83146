package signaldesk.adapter.memory;

import java.util.List;
import java.util.Optional;
import signaldesk.desk.Firm;
import signaldesk.port.Firms;

/** Firms' rules in memory. */
public final class MemoryFirms implements Firms {
  private final List<Firm> firms;

  public MemoryFirms(Firm... firms) {
    this.firms = List.of(firms);
  }

  @Override
  public Optional<Firm> find(String name) {
    return firms.stream().filter(firm -> firm.name().equals(name)).findFirst();
  }
}
