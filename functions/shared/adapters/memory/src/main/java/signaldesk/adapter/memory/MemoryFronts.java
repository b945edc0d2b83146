package signaldesk.adapter.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import signaldesk.port.Fronts;

/** Front months in memory. */
public final class MemoryFronts implements Fronts {
  private final Map<String, Front> fronts = new TreeMap<>();

  @Override
  public synchronized List<Front> all() {
    return List.copyOf(fronts.values());
  }

  @Override
  public synchronized void note(String firm, String root, String contractId, Instant now) {
    Front known = fronts.get(firm + "#" + root);
    if (known == null || !known.contractId().equals(contractId)) {
      fronts.put(firm + "#" + root, new Front(firm, root, contractId, now));
    }
  }
}
